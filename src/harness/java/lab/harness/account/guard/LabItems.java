package lab.harness.account.guard;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.fixture.TableState;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.world.Canonical;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items that a real table may hold, and those that it does hold. */
public final class LabItems {

  private final Map<PrimaryKey, Map<String, AttributeValue>> items;
  private final Set<PrimaryKey> present = ConcurrentHashMap.newKeySet();

  /** The items of a world; none of them is known to be in the table yet. */
  public LabItems(World world) {
    this.items = TableState.byKey(world.items());
  }

  /** Makes sure that a table holds none but these, each as it should be. */
  public void check(DynamoDbClient client, String table) {
    client
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .forEach(item -> check(table, item));
  }

  private void check(String table, Map<String, AttributeValue> item) {
    PrimaryKey key = TableState.key(item);
    if (!items.containsKey(key)) {
      throw notTheLabs("account.table.foreign", table, key);
    }
    if (!Canonical.of(items.get(key)).equals(Canonical.of(item))) {
      throw notTheLabs("account.table.changed", table, key);
    }
    present.add(key);
  }

  private static BadInputException notTheLabs(String why, String table, PrimaryKey key) {
    return new BadInputException(
        Finding.of(why, "table", table, "pk", key.partitionKey(), "sk", key.sortKey()));
  }

  /** Notes that these are in the table now. */
  public void written(Set<PrimaryKey> keys) {
    present.addAll(keys);
  }

  /** How many of them have all of these attributes. */
  public long having(Collection<String> names) {
    return items.values().stream().filter(item -> item.keySet().containsAll(names)).count();
  }

  /** Those that are not in the table, as far as is known. */
  public List<Map<String, AttributeValue>> missing() {
    return List.copyOf(Maps.filterKeys(items, key -> !present.contains(key)).values());
  }

  /** Whether every item that has the attribute of a key has it with that key's type. */
  public boolean fit(AttributeDefinition key) {
    return items.values().stream()
        .map(item -> item.get(key.attributeName()))
        .filter(Objects::nonNull)
        .allMatch(value -> value.type().name().equals(key.attributeTypeAsString()));
  }

  /** Why an item is not to be written; empty if it is one of these as it should be. */
  Optional<Finding> objection(Map<String, AttributeValue> item) {
    boolean hasKey =
        Stream.of(Storage.PARTITION_KEY, Storage.SORT_KEY)
            .allMatch(name -> item.containsKey(name) && item.get(name).s() != null);
    if (!hasKey || !items.containsKey(TableState.key(item))) {
      String shown = (hasKey ? TableState.key(item) : item.keySet()).toString();
      return Optional.of(Finding.of("account.load.extra", "item", shown));
    }
    Map<String, AttributeValue> right = items.get(TableState.key(item));
    return Sets.union(right.keySet(), item.keySet()).stream()
        .filter(name -> !Canonical.same(right.get(name), item.get(name)))
        .findFirst()
        .map(name -> changed(name, item.get(name), right));
  }

  private static Finding changed(
      String attribute, AttributeValue written, Map<String, AttributeValue> right) {
    return Finding.of(
        "account.load.changed",
        "attribute",
        attribute,
        "item",
        TableState.key(right).toString(),
        "written",
        written,
        "right",
        right.get(attribute));
  }
}
