package lab.harness.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import lab.harness.verdict.BadInputException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB takes as the name and the value of an attribute, at any depth.
 *
 * @param line where the attribute is
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">AWS:
 *     supported data types and naming rules</a>
 */
record ValueRules(BadItems bad, int line) {

  private static final int MOST_NAME_BYTES = 64 * 1024 - 1;
  private static final int MOST_LEVELS = 32;
  private static final int MOST_DIGITS = 38;
  private static final int LEAST_EXPONENT = -130;
  private static final int MOST_EXPONENT = 125;

  /**
   * Checks an attribute of an item.
   *
   * @throws BadInputException if DynamoDB would not take it
   */
  void check(String name, AttributeValue value) {
    checkName(name, name);
    if (levels(value) > MOST_LEVELS) {
      throw bad.at(line, "bad.items.levels", "attribute", name, "most", MOST_LEVELS);
    }
    checkValue(name, value);
  }

  private void checkName(String name, String path) {
    if (name.isEmpty()) {
      throw bad.at(line, "bad.items.nameEmpty");
    }
    checkText(name, path);
    if (ItemSize.of(name) > MOST_NAME_BYTES) {
      throw bad.at(line, "bad.items.nameSize", "bytes", ItemSize.of(name), "most", MOST_NAME_BYTES);
    }
  }

  private void checkValue(String path, AttributeValue value) {
    switch (value.type()) {
      case S -> checkText(value.s(), path);
      case N -> checkNumber(value.n(), path);
      case L -> {
        List<AttributeValue> list = value.l();
        for (int i = 0; i < list.size(); i++) {
          checkValue(path + "[" + i + "]", list.get(i));
        }
      }
      case M -> value.m().forEach((name, inner) -> checkMember(path + "." + name, name, inner));
      default -> {}
    }
  }

  private void checkMember(String path, String name, AttributeValue value) {
    checkName(name, path);
    checkValue(path, value);
  }

  /** In JSON, an escape can stand for half a character, which is none in UTF-8. */
  private void checkText(String text, String path) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw bad("bad.items.halfCharacter", path);
    }
  }

  private void checkNumber(String text, String path) {
    try {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      int exponent = number.precision() - number.scale() - 1;
      boolean zero = number.signum() == 0;
      if (zero || exponent >= LEAST_EXPONENT && exponent <= MOST_EXPONENT) {
        checkDigits(number.precision(), path);
        return;
      }
    } catch (NumberFormatException e) {
      // Its exponent has more digits than Java reads.
    }
    throw bad("bad.items.magnitude", path);
  }

  private void checkDigits(int digits, String path) {
    if (digits > MOST_DIGITS) {
      throw bad.at(
          line, "bad.items.digits", "attribute", path, "digits", digits, "most", MOST_DIGITS);
    }
  }

  /** A value is one level, and a list or a map is one more than what is in it. */
  private static int levels(AttributeValue value) {
    return switch (value.type()) {
      case L -> 1 + levels(value.l());
      case M -> 1 + levels(value.m().values());
      default -> 1;
    };
  }

  private static int levels(Collection<AttributeValue> values) {
    return values.stream().mapToInt(ValueRules::levels).max().orElse(1);
  }

  private BadInputException bad(String key, String path) {
    return bad.at(line, key, "attribute", path);
  }
}
