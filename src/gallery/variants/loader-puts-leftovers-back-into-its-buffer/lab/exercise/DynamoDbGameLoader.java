package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A buffer as that of boto3: what comes back unprocessed goes with the next batch. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    Map<PrimaryKey, WriteRequest> buffer = new LinkedHashMap<>();
    Set<PrimaryKey> loaded = new HashSet<>();
    for (String line : lines(file)) {
      if (line.isBlank()) {
        continue;
      }
      Map<String, AttributeValue> item = EnhancedDocument.fromJson(line).toMap();
      buffer.put(key(item), put(item));
      loaded.add(key(item));
      if (buffer.size() >= BatchWriter.MAX_ITEMS) {
        flush(buffer);
      }
    }
    for (int attempt = 1; !buffer.isEmpty(); attempt++) {
      flush(buffer);
      if (!buffer.isEmpty()) {
        Backoff.pause(attempt);
      }
    }
    return loaded.size();
  }

  private void flush(Map<PrimaryKey, WriteRequest> buffer) {
    List<WriteRequest> batch = buffer.values().stream().limit(BatchWriter.MAX_ITEMS).toList();
    batch.forEach(request -> buffer.remove(key(request.putRequest().item())));
    dynamoDb
        .batchWriteItem(write -> write.requestItems(Map.of(table, batch)))
        .unprocessedItems()
        .getOrDefault(table, List.of())
        .forEach(request -> buffer.put(key(request.putRequest().item()), request));
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
