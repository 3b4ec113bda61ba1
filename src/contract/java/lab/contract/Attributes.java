package lab.contract;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads attributes of an item, and says which one is missing. */
record Attributes(String entity, Map<String, AttributeValue> item) {

  String string(String name) {
    return optional(name).orElseThrow(() -> lacks(name, "a string"));
  }

  int number(String name) {
    return Optional.ofNullable(item.get(name))
        .map(AttributeValue::n)
        .map(Integer::parseInt)
        .orElseThrow(() -> lacks(name, "a number"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  private IllegalArgumentException lacks(String name, String type) {
    return new IllegalArgumentException(
        "not a %s: %s is not %s in %s".formatted(entity, name, type, item));
  }
}
