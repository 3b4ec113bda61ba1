package lab.harness.assertion;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;

/** Takes answers apart, which are records. */
final class AnswerParts {

  private AnswerParts() {}

  /** The texts that an answer is made of; lists are left out. */
  static Stream<String> texts(Object answer) {
    if (answer instanceof Optional<?> optional) {
      return optional.stream().flatMap(AnswerParts::texts);
    }
    if (answer instanceof Record record) {
      return components(record).flatMap(component -> texts(value(component, record)));
    }
    return answer instanceof String text ? Stream.of(text) : Stream.empty();
  }

  /** A part of two answers that differs, both being of the same thing. */
  record Difference(String part, Object said, Object right) {

    /** What there is to tell of it, with one more argument. */
    Finding finding(String key, String name, Object value) {
      Given given = new Given(said);
      return Finding.of(key, name, value, "part", part, "said", given, "right", new Given(right));
    }
  }

  /** Where two records of the same thing, which their first component tells, differ first. */
  static Optional<Difference> difference(Object said, Object right) {
    if (!(said instanceof Record one)
        || !(right instanceof Record other)
        || !one.getClass().equals(other.getClass())) {
      return Optional.empty();
    }
    RecordComponent id = components(one).findFirst().orElseThrow();
    if (!Objects.equals(value(id, one), value(id, other))) {
      return difference(value(id, one), value(id, other));
    }
    return components(one)
        .map(it -> new Difference(it.getName(), value(it, one), value(it, other)))
        .filter(it -> !Objects.equals(it.said(), it.right()))
        .findFirst();
  }

  private static Stream<RecordComponent> components(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents());
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
