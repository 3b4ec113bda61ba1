package lab.harness.assertion;

import lab.harness.verdict.Finding;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an item has for an attribute, as an argument of a text: a value with its type, or none. */
final class AttributeFinding {

  private AttributeFinding() {}

  static Finding ofAGame(AttributeValue value) {
    return of(value, "game.value", "game.nothing");
  }

  static Finding ofALoad(AttributeValue value) {
    return of(value, "load.value", "load.absent");
  }

  private static Finding of(AttributeValue value, String present, String absent) {
    return value == null
        ? Finding.of(absent)
        : Finding.of(present, "type", value.type(), "value", value);
  }
}
