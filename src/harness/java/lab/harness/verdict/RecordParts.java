package lab.harness.verdict;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a record is made of. */
public final class RecordParts {

  private RecordParts() {}

  /** The value of a part. */
  public static Object value(RecordComponent part, Record record) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record as Java prints it, but for the parts that are not there. */
  public static String text(Object any) {
    return any instanceof Record record
        ? Arrays.stream(record.getClass().getRecordComponents())
            .filter(part -> !Optional.empty().equals(value(part, record)))
            .map(part -> part.getName() + "=" + part(value(part, record)))
            .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"))
        : String.valueOf(any);
  }

  private static String part(Object value) {
    Object there = value instanceof Optional<?> optional ? optional.orElseThrow() : value;
    return there instanceof String string ? visible(string) : text(there);
  }

  /** A text that could be overlooked stands in quotation marks. */
  public static String visible(String text) {
    return text.isEmpty() || !text.equals(text.strip()) ? "\"" + text + "\"" : text;
  }
}
