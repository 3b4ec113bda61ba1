package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers as they are shown to a student, and what they are made of. */
final class Shown {

  private static final int MAX = 220;

  private Shown() {}

  /** In one line that is not too long. */
  static String of(Object answer) {
    String line = String.valueOf(answer).replace("\n", "\\n");
    return line.length() <= MAX ? line : line.substring(0, MAX) + "...";
  }

  /** Beside another one of the same thing: with the part in which the two differ. */
  static String beside(Object came, Object right) {
    return difference(came, right)
        .map(it -> text("answer.beside", of(came), it.part(), it.came(), it.right()))
        .orElseGet(() -> of(came));
  }

  /** The texts that it is made of; lists are left out. */
  static Stream<String> texts(Object answer) {
    if (answer instanceof Optional<?> optional) {
      return optional.stream().flatMap(Shown::texts);
    }
    if (answer instanceof Record record) {
      return components(record).map(component -> value(component, record)).flatMap(Shown::texts);
    }
    return answer instanceof String text ? Stream.of(text) : Stream.empty();
  }

  /** A part of two answers that differs, both being of the same thing. */
  record Difference(String part, String came, String right) {}

  /** Where two records of the same thing, which their first component tells, differ first. */
  static Optional<Difference> difference(Object came, Object right) {
    if (!(came instanceof Record one)
        || !(right instanceof Record other)
        || !one.getClass().equals(other.getClass())) {
      return Optional.empty();
    }
    RecordComponent id = components(one).findFirst().orElseThrow();
    if (!Objects.equals(value(id, one), value(id, other))) {
      return difference(value(id, one), value(id, other));
    }
    return components(one)
        .filter(component -> !Objects.equals(value(component, one), value(component, other)))
        .findFirst()
        .map(it -> new Difference(it.getName(), of(value(it, one)), of(value(it, other))));
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
