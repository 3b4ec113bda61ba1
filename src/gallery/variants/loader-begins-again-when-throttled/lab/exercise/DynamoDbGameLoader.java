package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Begins the whole file, or the whole count, again where a request failed. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  private static final int ATTEMPTS = 5;

  @Override
  public int load(Path file) {
    Map<PrimaryKey, WriteRequest> requests = new LinkedHashMap<>();
    for (String line : lines(file)) {
      if (!line.isBlank()) {
        Map<String, AttributeValue> item = EnhancedDocument.fromJson(line).toMap();
        requests.put(key(item), put(item));
      }
    }
    List<WriteRequest> all = List.copyOf(requests.values());
    for (int attempt = 1; ; attempt++) {
      try {
        BatchWriter writer = new BatchWriter(dynamoDb, table);
        for (int start = 0; start < all.size(); start += BatchWriter.MAX_ITEMS) {
          writer.write(all.subList(start, Math.min(start + BatchWriter.MAX_ITEMS, all.size())));
        }
        return all.size();
      } catch (DynamoDbException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Backoff.pause(attempt);
      }
    }
  }

  @Override
  public ItemCount count() {
    return count(new ItemCount(0, 0), Map.of(), 1);
  }

  /** Asks for the page after a key, and for the rest after that. */
  private ItemCount count(ItemCount before, Map<String, AttributeValue> start, int attempt) {
    ScanRequest.Builder request =
        ScanRequest.builder().tableName(table).select("COUNT").returnConsumedCapacity("INDEXES");
    if (!start.isEmpty()) {
      request.exclusiveStartKey(start);
    }
    ScanResponse page;
    try {
      page = dynamoDb.scan(request.build());
    } catch (ProvisionedThroughputExceededException e) {
      if (attempt == ATTEMPTS) {
        throw e;
      }
      Backoff.pause(attempt);
      return count(before, start, attempt + 1);
    }
    ItemCount counted =
        new ItemCount(
            before.items() + page.scannedCount(),
            before.capacityUnits() + page.consumedCapacity().table().capacityUnits());
    return page.hasLastEvaluatedKey() ? count(counted, page.lastEvaluatedKey(), 1) : counted;
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
