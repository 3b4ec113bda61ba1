package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Asks the table, a hundred keys at a time, how many of the file it now holds. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  private static final int MOST_KEYS = 100;

  @Override
  public int load(Path file) {
    Map<PrimaryKey, WriteRequest> requests = new LinkedHashMap<>();
    for (String line : lines(file)) {
      if (!line.isBlank()) {
        Map<String, AttributeValue> item = EnhancedDocument.fromJson(line).toMap();
        requests.remove(key(item));
        requests.put(key(item), put(item));
      }
    }
    List<WriteRequest> all = new ArrayList<>(requests.values());
    all.sort(Comparator.comparing(request -> request.putRequest().item().get("PK").s()));
    BatchWriter writer = new BatchWriter(dynamoDb, table);
    for (int start = 0; start < all.size(); start += BatchWriter.MAX_ITEMS) {
      writer.write(all.subList(start, Math.min(start + BatchWriter.MAX_ITEMS, all.size())));
    }
    List<PrimaryKey> keys = List.copyOf(requests.keySet());
    int found = 0;
    for (int start = 0; start < keys.size(); start += MOST_KEYS) {
      found += found(keys.subList(start, Math.min(start + MOST_KEYS, keys.size())));
    }
    return found;
  }

  private int found(List<PrimaryKey> keys) {
    int found = 0;
    Map<String, KeysAndAttributes> left =
        Map.of(
            table,
            KeysAndAttributes.builder()
                .keys(keys.stream().map(PrimaryKey::toItem).toList())
                .projectionExpression("PK")
                .consistentRead(true)
                .build());
    while (!left.isEmpty()) {
      Map<String, KeysAndAttributes> asked = left;
      BatchGetItemResponse answer = dynamoDb.batchGetItem(get -> get.requestItems(asked));
      found += answer.responses().getOrDefault(table, List.of()).size();
      left = answer.unprocessedKeys();
    }
    return found;
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
