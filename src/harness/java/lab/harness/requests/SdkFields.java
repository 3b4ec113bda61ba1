package lab.harness.requests;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** Finds and changes members of requests and responses, by AWS's names for them. */
public final class SdkFields {

  private SdkFields() {}

  /**
   * The same request or response with other strings, wherever they are in it.
   *
   * @param change gets a member's name and its value
   */
  public static <P extends SdkPojo> P map(P whole, BinaryOperator<String> change) {
    return copy(whole, (member, value) -> changed(member, value, change));
  }

  /** The same request or response with another value for one member, if it has such a member. */
  public static <P extends SdkPojo> P with(P whole, String name, Object other) {
    return copy(whole, (member, value) -> member.equals(name) ? other : value);
  }

  /** The strings that are set of members of those names. */
  public static Stream<String> strings(SdkRequest request, String... names) {
    return Stream.of(names).flatMap(name -> request.getValueForField(name, String.class).stream());
  }

  /** The values of all members of that name that are set, wherever they stand in it. */
  public static Stream<?> values(SdkPojo whole, String name) {
    return whole.sdkFields().stream().flatMap(field -> values(field, whole, name));
  }

  private static Stream<?> values(SdkField<?> field, SdkPojo whole, String name) {
    Object value = field.getValueOrDefault(whole);
    if (field.memberName().equals(name)) {
      return Stream.ofNullable(value);
    }
    Stream<?> parts = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    return parts.filter(SdkPojo.class::isInstance).flatMap(part -> values((SdkPojo) part, name));
  }

  @SuppressWarnings("unchecked") // a builder builds what it was made from
  private static <P extends SdkPojo> P copy(P whole, BiFunction<String, Object, Object> change) {
    CopyableBuilder<?, ?> builder = null;
    for (SdkField<?> field : whole.sdkFields()) {
      Object before = field.getValueOrDefault(whole);
      Object after = change.apply(field.memberName(), before);
      if (after != before) {
        builder = builder == null ? ((ToCopyableBuilder<?, ?>) whole).toBuilder() : builder;
        field.set(builder, after);
      }
    }
    return builder == null ? whole : (P) builder.build();
  }

  private static Object changed(String member, Object value, BinaryOperator<String> change) {
    if (value instanceof String string) {
      return change.apply(member, string);
    }
    if (value instanceof SdkPojo part) {
      return map(part, change);
    }
    return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof SdkPojo
        ? list.stream().map(part -> map((SdkPojo) part, change)).toList()
        : value;
  }
}
