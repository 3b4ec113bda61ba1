package lab.harness.assertion;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;
import lab.harness.verdict.RecordParts;

/** Takes answers apart, which are records. */
final class AnswerParts {

  private AnswerParts() {}

  /** The texts that an answer is made of; lists are left out. */
  static Stream<String> texts(Object answer) {
    if (answer instanceof Optional<?> optional) {
      return optional.stream().flatMap(AnswerParts::texts);
    }
    if (answer instanceof Record record) {
      return components(record).flatMap(component -> texts(RecordParts.value(component, record)));
    }
    return answer instanceof String text ? Stream.of(text) : Stream.empty();
  }

  /** A part of two answers that differs, both being of the same thing. */
  record Difference(String part, Object said, Object right) {

    /** What there is to tell of it, with one more argument. */
    Finding finding(String key, String name, Object value) {
      Given shown = new Given(visible(said));
      return Finding.of(
          key, name, value, "part", part, "said", shown, "right", new Given(visible(right)));
    }

    private static Object visible(Object value) {
      return value instanceof String text ? RecordParts.visible(text) : value;
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
    if (!Objects.equals(RecordParts.value(id, one), RecordParts.value(id, other))) {
      return difference(RecordParts.value(id, one), RecordParts.value(id, other));
    }
    return components(one)
        .map(
            it ->
                new Difference(
                    it.getName(), RecordParts.value(it, one), RecordParts.value(it, other)))
        .filter(it -> !Objects.equals(it.said(), it.right()))
        .findFirst();
  }

  private static Stream<RecordComponent> components(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents());
  }
}
