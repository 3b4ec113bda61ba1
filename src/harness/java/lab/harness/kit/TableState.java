package lab.harness.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import org.awaitility.Awaitility;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table as it is, read and written by the harness itself. */
public class TableState {

  private static final int BATCH = 25;

  private final DynamoDbClient client;
  private final String name;
  private final List<String> added = new ArrayList<>();

  /**
   * A table.
   *
   * @param client the harness's own client; it makes the table, if need be, when it is first used
   * @param name the table's name
   */
  public TableState(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Makes the table and fills it, unless that has been done. */
  void make() {
    description();
  }

  /**
   * Adds one more index of the open games, unless it is there, and waits until it can be queried.
   *
   * @param index its name
   */
  protected void addOpenGamesIndex(String index) {
    if (Shape.index(description(), index).isPresent()) {
      return;
    }
    client.updateTable(TableShape.anotherOpenGamesIndex(name, index));
    added.add(index);
    awaitIndex(
        index, it -> it.filter(made -> made.indexStatus() == IndexStatus.ACTIVE).isPresent());
  }

  /** Takes those indexes away again. */
  void dropAddedIndexes() {
    for (String index : added) {
      client.updateTable(TableShape.withoutIndex(name, index));
      awaitIndex(index, Optional::isEmpty);
    }
    added.clear();
  }

  private void awaitIndex(
      String index, Predicate<Optional<GlobalSecondaryIndexDescription>> condition) {
    Awaitility.await("index " + index)
        .atMost(Duration.ofMinutes(1))
        .until(() -> condition.test(Shape.index(description(), index)));
  }

  private TableDescription description() {
    return client.describeTable(describe -> describe.tableName(name)).table();
  }

  /**
   * All items.
   *
   * @return the items by their primary key
   */
  public Map<PrimaryKey, Map<String, AttributeValue>> items() {
    Map<PrimaryKey, Map<String, AttributeValue>> items = new HashMap<>();
    client
        .scanPaginator(scan -> scan.tableName(name).consistentRead(true))
        .items()
        .forEach(item -> items.put(key(item), item));
    return items;
  }

  /**
   * The items that share a partition key.
   *
   * @param partitionKey its value
   * @return the item collection, in the order of the sort key
   */
  public List<Map<String, AttributeValue>> collection(String partitionKey) {
    return client
        .queryPaginator(
            query ->
                query
                    .tableName(name)
                    .consistentRead(true)
                    .keyConditionExpression("PK = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partitionKey))))
        .items()
        .stream()
        .toList();
  }

  /**
   * One item.
   *
   * @param key its key
   * @return the item; empty if there is none
   */
  public Optional<Map<String, AttributeValue>> get(PrimaryKey key) {
    return Optional.of(
            client.getItem(get -> get.tableName(name).key(key.toItem()).consistentRead(true)))
        .filter(response -> response.hasItem())
        .map(response -> response.item());
  }

  /**
   * Puts items into the table.
   *
   * @param items what to put; each replaces what has its key
   */
  public void put(Collection<Map<String, AttributeValue>> items) {
    List<WriteRequest> writes = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      writes.add(
          WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build());
    }
    for (int start = 0; start < writes.size(); start += BATCH) {
      List<WriteRequest> rest = writes.subList(start, Math.min(start + BATCH, writes.size()));
      while (!rest.isEmpty()) {
        List<WriteRequest> batch = rest;
        rest =
            client
                .batchWriteItem(write -> write.requestItems(Map.of(name, batch)))
                .unprocessedItems()
                .getOrDefault(name, List.of());
      }
    }
  }

  /**
   * What a scan of the whole table consumes.
   *
   * @return the read capacity units, eventually consistent
   */
  public double scanUnits() {
    return client
        .scanPaginator(
            scan ->
                scan.tableName(name)
                    .select(Select.COUNT)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .stream()
        .mapToDouble(page -> page.consumedCapacity().capacityUnits())
        .sum();
  }

  /**
   * The key of an item.
   *
   * @param item an item with both keys
   * @return its key
   */
  public static PrimaryKey key(Map<String, AttributeValue> item) {
    return new PrimaryKey(item.get(Storage.PARTITION_KEY).s(), item.get(Storage.SORT_KEY).s());
  }
}
