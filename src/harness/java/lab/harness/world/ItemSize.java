package lab.harness.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large DynamoDB takes an item to be, which is what capacity units are counted from.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">
 *     AWS: item sizes and formats</a>
 */
public final class ItemSize {

  private ItemSize() {}

  /**
   * The size of an item of strings and numbers, in bytes.
   *
   * @throws UnsupportedOperationException if it has an attribute of another type
   */
  public static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> of(attribute.getKey()) + of(attribute.getValue()))
        .sum();
  }

  /** The size of a string, or of an attribute's name, in bytes. */
  public static int of(String string) {
    return string.getBytes(UTF_8).length;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> of(value.s());
      case N -> (new BigDecimal(value.n()).stripTrailingZeros().precision() + 1) / 2 + 1;
      default -> throw new UnsupportedOperationException("size of " + value);
    };
  }
}
