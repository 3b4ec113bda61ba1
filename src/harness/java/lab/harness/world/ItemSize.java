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

  private static final int CONTAINER = 3;
  private static final int ELEMENT = 1;
  private static final int MOST_PAIRS = 20;

  private ItemSize() {}

  /** The size of an item, in bytes. */
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
      case N -> ofNumber(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToInt(ItemSize::of).sum();
      case NS -> value.ns().stream().mapToInt(ItemSize::ofNumber).sum();
      case BS -> value.bs().stream().mapToInt(it -> it.asByteArrayUnsafe().length).sum();
      case L -> CONTAINER + value.l().stream().mapToInt(it -> ELEMENT + of(it)).sum();
      case M -> CONTAINER + ELEMENT * value.m().size() + of(value.m());
      case BOOL, NUL -> 1;
      default -> 0;
    };
  }

  /**
   * The page says "approximately": one byte, and one for each two significant digits. DynamoDB
   * Local pairs the digits from the decimal point on, and takes one byte more for a minus, but no
   * more than 21 in all.
   */
  private static int ofNumber(String number) {
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    if (value.signum() == 0) {
      return 1;
    }
    int pairs = (value.precision() + Math.floorMod(value.scale(), 2) + 1) / 2;
    return 1 + pairs + (value.signum() < 0 && pairs < MOST_PAIRS ? 1 : 0);
  }
}
