package lab.harness.account;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** The members of requests and answers, by AWS's names for them. */
final class Members {

  private Members() {}

  /**
   * The same request or answer with other strings, wherever they stand in it.
   *
   * @param change gets a member's name and its value
   */
  static <P extends SdkPojo> P map(P whole, BinaryOperator<String> change) {
    return copy(whole, (member, value) -> changed(member, value, change));
  }

  /** The same request with another value for one member, if it has such a member. */
  static <P extends SdkPojo> P with(P whole, String name, Object other) {
    return copy(whole, (member, value) -> member.equals(name) ? other : value);
  }

  /** Whether there is a member of that name, set or not. */
  static boolean has(SdkPojo whole, String name) {
    return whole.sdkFields().stream().anyMatch(field -> field.memberName().equals(name));
  }

  /** A member of that name; empty if there is none, or it is not set. */
  static Optional<Object> get(SdkPojo whole, String name) {
    return whole.sdkFields().stream()
        .filter(field -> field.memberName().equals(name))
        .flatMap(field -> Stream.<Object>ofNullable(field.getValueOrDefault(whole)))
        .findFirst();
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
