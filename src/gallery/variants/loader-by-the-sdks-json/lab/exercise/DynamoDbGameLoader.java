package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Reads the lines by the parser that the SDK has for itself, and goes on later with what came back.
 */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    Map<PrimaryKey, WriteRequest> requests = new LinkedHashMap<>();
    for (String line : lines(file)) {
      if (!line.isBlank()) {
        Map<String, AttributeValue> item = map(JsonNode.parser().parse(line));
        requests.put(key(item), put(item));
      }
    }
    Deque<WriteRequest> left = new ArrayDeque<>(requests.values());
    int attempt = 0;
    while (!left.isEmpty()) {
      List<WriteRequest> batch = new ArrayList<>();
      while (batch.size() < BatchWriter.MAX_ITEMS && !left.isEmpty()) {
        batch.add(left.removeFirst());
      }
      BatchWriteItemResponse answer =
          dynamoDb.batchWriteItem(
              BatchWriteItemRequest.builder()
                  .requestItems(Map.of(table, batch))
                  .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                  .build());
      List<WriteRequest> back = answer.unprocessedItems().get(table);
      if (back != null) {
        left.addAll(back);
        Backoff.pause(++attempt);
      } else {
        attempt = 0;
      }
    }
    return requests.size();
  }

  @Override
  public ItemCount count() {
    long items = 0;
    double capacityUnits = 0;
    for (ScanResponse page :
        dynamoDb.scanPaginator(
            scan ->
                scan.tableName(table)
                    .select(Select.COUNT)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))) {
      items += page.count();
      capacityUnits += page.consumedCapacity().capacityUnits();
    }
    return new ItemCount(items, capacityUnits);
  }

  private static Map<String, AttributeValue> map(JsonNode object) {
    Map<String, AttributeValue> map = new HashMap<>();
    object.asObject().forEach((name, value) -> map.put(name, value(value)));
    return map;
  }

  private static AttributeValue value(JsonNode json) {
    if (json.isNull()) {
      return AttributeValue.fromNul(true);
    }
    if (json.isBoolean()) {
      return AttributeValue.fromBool(json.asBoolean());
    }
    if (json.isArray()) {
      return AttributeValue.fromL(json.asArray().stream().map(element -> value(element)).toList());
    }
    if (json.isObject()) {
      return AttributeValue.fromM(map(json));
    }
    return json.isNumber()
        ? AttributeValue.fromN(json.asNumber())
        : AttributeValue.fromS(json.asString());
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrimaryKey key(Map<String, AttributeValue> item) {
    return new PrimaryKey(item.get(Storage.PARTITION_KEY).s(), item.get(Storage.SORT_KEY).s());
  }
}
