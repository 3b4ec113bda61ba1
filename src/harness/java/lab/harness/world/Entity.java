package lab.harness.world;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lab.contract.Game;
import lab.contract.Storage;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The three entities that share the table. */
enum Entity {
  USER("USER#", "#METADATA#", item -> Items.of(User.of(item))),
  GAME("GAME#", "#METADATA#", item -> Items.of(Game.of(item))),
  MAPPING("GAME#", "USER#", item -> Items.of(UserGameMapping.of(item)));

  private final String partition;
  private final String sort;
  private final UnaryOperator<Map<String, AttributeValue>> rebuilt;

  Entity(String partition, String sort, UnaryOperator<Map<String, AttributeValue>> rebuilt) {
    this.partition = partition;
    this.sort = sort;
    this.rebuilt = rebuilt;
  }

  static Optional<Entity> of(Map<String, AttributeValue> item) {
    return Stream.of(values()).filter(entity -> entity.owns(item)).findFirst();
  }

  /** Whether the key of an item belongs to this entity; the key's two attributes are strings. */
  boolean owns(Map<String, AttributeValue> item) {
    return item.get(Storage.PARTITION_KEY).s().startsWith(partition)
        && item.get(Storage.SORT_KEY).s().startsWith(sort);
  }

  /** Whether an item has all attributes of this entity, and the key that follows from them. */
  boolean fits(Map<String, AttributeValue> item) {
    try {
      return Canonical.of(item)
          .entrySet()
          .containsAll(Canonical.of(rebuilt.apply(item)).entrySet());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
