package lab.contract;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the attributes of an item, and says which one is missing. */
record Attributes(String entity, Map<String, AttributeValue> item) {

  String string(String name) {
    return optional(name).orElseThrow(() -> lacks(name, "a string"));
  }

  /** DynamoDB knows one kind of numbers, so 50, 50.0 and 5E1 are the same. */
  int number(String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.n() == null) {
      throw lacks(name, "a number");
    }
    try {
      return new BigDecimal(value.n()).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw lacks(name, "a whole number");
    }
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  private String key(String name) {
    return optional(name).orElse("absent");
  }

  private IllegalArgumentException lacks(String name, String type) {
    return new IllegalArgumentException(
        item.isEmpty()
            ? "there is no item: a response without one gives an empty map; ask hasItem()"
            : "not a %s: %s is not %s in the item with PK %s and SK %s"
                .formatted(entity, name, type, key(Storage.PARTITION_KEY), key(Storage.SORT_KEY)));
  }
}
