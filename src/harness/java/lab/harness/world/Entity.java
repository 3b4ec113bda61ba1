package lab.harness.world;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lab.contract.Game;
import lab.contract.Storage;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The three entities that share the table. */
enum Entity {
  USER(item -> Items.of(User.of(item))),
  GAME(item -> Items.of(Game.of(item))),
  MAPPING(item -> Items.of(UserGameMapping.of(item)));

  private final UnaryOperator<Map<String, AttributeValue>> canonical;

  Entity(UnaryOperator<Map<String, AttributeValue>> canonical) {
    this.canonical = canonical;
  }

  /** Which entity the key of an item belongs to; the key's two attributes are strings. */
  static Optional<Entity> of(Map<String, AttributeValue> item) {
    String partitionKey = item.get(Storage.PARTITION_KEY).s();
    String sortKey = item.get(Storage.SORT_KEY).s();
    if (partitionKey.startsWith("USER#") && sortKey.startsWith("#METADATA#")) {
      return Optional.of(USER);
    }
    if (partitionKey.startsWith("GAME#") && sortKey.startsWith("#METADATA#")) {
      return Optional.of(GAME);
    }
    if (partitionKey.startsWith("GAME#") && sortKey.startsWith("USER#")) {
      return Optional.of(MAPPING);
    }
    return Optional.empty();
  }

  /** Whether an item has all attributes of this entity, and the key that follows from them. */
  boolean fits(Map<String, AttributeValue> item) {
    try {
      return item.entrySet().containsAll(canonical.apply(item).entrySet());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
