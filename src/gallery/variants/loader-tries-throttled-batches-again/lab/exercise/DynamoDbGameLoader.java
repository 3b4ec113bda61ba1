package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Backs off in a loop of its own, and begins a count again that was throttled. */
public final class DynamoDbGameLoader implements GameLoader {

  private static final int ATTEMPTS = 6;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    Map<List<AttributeValue>, WriteRequest> writes = new LinkedHashMap<>();
    for (String line : lines(file)) {
      if (!line.isBlank()) {
        Map<String, AttributeValue> item = EnhancedDocument.fromJson(line).toMap();
        writes.put(
            List.of(item.get("PK"), item.get("SK")),
            WriteRequest.builder().putRequest(put -> put.item(item)).build());
      }
    }
    List<WriteRequest> all = new ArrayList<>(writes.values());
    for (int start = 0; start < all.size(); start += 25) {
      write(Map.of(table, all.subList(start, Math.min(start + 25, all.size()))));
    }
    return all.size();
  }

  @Override
  public ItemCount count() {
    for (int attempt = 1; ; attempt++) {
      try {
        return countOnce();
      } catch (ProvisionedThroughputExceededException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        sleep(attempt);
      }
    }
  }

  private ItemCount countOnce() {
    long items = 0;
    double capacityUnits = 0;
    Map<String, AttributeValue> start = Map.of();
    do {
      Map<String, AttributeValue> from = start;
      ScanResponse page =
          dynamoDb.scan(
              scan ->
                  scan.tableName(table)
                      .select(Select.COUNT)
                      .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                      .exclusiveStartKey(from.isEmpty() ? null : from));
      items += page.count();
      capacityUnits += page.consumedCapacity().capacityUnits();
      start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty());
    return new ItemCount(items, capacityUnits);
  }

  private void write(Map<String, List<WriteRequest>> batch) {
    Map<String, List<WriteRequest>> left = batch;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (attempt > 1) {
        sleep(attempt);
      }
      try {
        left =
            dynamoDb
                .batchWriteItem(BatchWriteItemRequest.builder().requestItems(left).build())
                .unprocessedItems();
      } catch (ProvisionedThroughputExceededException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static void sleep(int attempt) {
    try {
      Thread.sleep(20L << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
