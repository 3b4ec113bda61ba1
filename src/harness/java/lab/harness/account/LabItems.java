package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.kit.TableState;
import lab.harness.settings.BadInputException;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items that a real table may hold, and those that it does hold. */
final class LabItems {

  private final Map<PrimaryKey, Map<String, AttributeValue>> items = new HashMap<>();
  private final Set<PrimaryKey> present = ConcurrentHashMap.newKeySet();

  LabItems(World world) {
    world.items().forEach(item -> items.put(TableState.key(item), item));
  }

  /**
   * Makes sure that a table holds none but these, each as it should be.
   *
   * @throws BadInputException if it holds another one
   */
  void check(DynamoDbClient client, String table) {
    client
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .forEach(item -> check(table, item));
  }

  private void check(String table, Map<String, AttributeValue> item) {
    PrimaryKey key = TableState.key(item);
    if (!items.containsKey(key)) {
      throw new BadInputException(
          text("account.table.foreign", table, key.partitionKey(), key.sortKey()));
    }
    if (!items.get(key).equals(item)) {
      throw new BadInputException(
          text("account.table.changed", table, key.partitionKey(), key.sortKey()));
    }
    present.add(key);
  }

  /** The item of that key; null if there is none. */
  Map<String, AttributeValue> get(PrimaryKey key) {
    return items.get(key);
  }

  void written(Set<PrimaryKey> keys) {
    present.addAll(keys);
  }

  /** How many of them have all of these attributes. */
  long having(Collection<String> names) {
    return items.values().stream().filter(item -> item.keySet().containsAll(names)).count();
  }

  /** Those that are not in the table, as far as is known. */
  List<Map<String, AttributeValue>> missing() {
    List<Map<String, AttributeValue>> missing = new ArrayList<>();
    items.forEach(
        (key, item) -> {
          if (!present.contains(key)) {
            missing.add(item);
          }
        });
    return missing;
  }

  /** Whether no item has another type for an attribute than a key needs. */
  boolean fit(AttributeDefinition key) {
    return items.values().stream()
        .map(item -> item.get(key.attributeName()))
        .filter(Objects::nonNull)
        .allMatch(value -> value.type().name().equals(key.attributeTypeAsString()));
  }

  /** The names of the attributes in which an item differs from the one of its key. */
  List<String> differences(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> right = items.get(TableState.key(item));
    List<String> names = new ArrayList<>(right.keySet());
    item.keySet().stream().filter(name -> !right.containsKey(name)).forEach(names::add);
    names.removeIf(name -> right.containsKey(name) && right.get(name).equals(item.get(name)));
    return names;
  }

  static boolean hasKey(Map<String, AttributeValue> item) {
    return List.of(Storage.PARTITION_KEY, Storage.SORT_KEY).stream()
        .allMatch(name -> item.containsKey(name) && item.get(name).s() != null);
  }
}
