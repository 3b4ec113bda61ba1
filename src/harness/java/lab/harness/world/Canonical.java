package lab.harness.world;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values of attributes in one form: equal values have equal forms, however they are written. A
 * number may be written as 1.50 or 1.5, and comes back in another form than it was sent in; a set
 * has no order.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">AWS:
 *     supported data types</a>
 */
public final class Canonical {

  private Canonical() {}

  /**
   * Whether two values are the same to DynamoDB; null stands for an attribute that is not there.
   */
  public static boolean same(AttributeValue one, AttributeValue other) {
    return one == null || other == null ? one == other : of(one).equals(of(other));
  }

  /** Whether two lists have the same items, in the same order. */
  public static boolean same(
      List<Map<String, AttributeValue>> some, List<Map<String, AttributeValue>> others) {
    return some.stream()
        .map(Canonical::of)
        .toList()
        .equals(others.stream().map(Canonical::of).toList());
  }

  /** An item, or a map in one, in its one form. */
  public static Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    return item.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> of(it.getValue())));
  }

  /** A value in its one form. */
  public static AttributeValue of(AttributeValue value) {
    return switch (value.type()) {
      case N -> AttributeValue.fromN(number(value.n()));
      case NS -> AttributeValue.fromNs(set(value.ns().stream().map(Canonical::number).toList()));
      case SS -> AttributeValue.fromSs(set(value.ss()));
      case BS -> AttributeValue.fromBs(bytes(value.bs()));
      case L -> AttributeValue.fromL(value.l().stream().map(Canonical::of).toList());
      case M -> AttributeValue.fromM(of(value.m()));
      default -> value;
    };
  }

  /** A student's code may have put anything in the place of a number. */
  private static String number(String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static List<String> set(List<String> values) {
    return values.stream().distinct().sorted().toList();
  }

  private static List<SdkBytes> bytes(List<SdkBytes> values) {
    return values.stream().distinct().sorted(Comparator.comparing(SdkBytes::asByteBuffer)).toList();
  }
}
