package lab.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Loads one table. A file may be larger than the memory: only its keys and a batch are kept. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  /**
   * Works on one table.
   *
   * @param dynamoDb how to reach DynamoDB
   * @param table the table's name
   */
  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    BatchWriter writer = new BatchWriter(dynamoDb, table);
    Set<PrimaryKey> loaded = new HashSet<>();
    // By key: DynamoDB refuses a batch in which a key stands twice.
    Map<PrimaryKey, WriteRequest> batch = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        Map<String, AttributeValue> item = EnhancedDocument.fromJson(line).toMap();
        PrimaryKey key = key(item);
        loaded.add(key);
        batch.put(key, WriteRequest.builder().putRequest(put -> put.item(item)).build());
        if (batch.size() == BatchWriter.MAX_ITEMS) {
          writer.write(batch.values());
          batch.clear();
        }
      }
      writer.write(batch.values());
    } catch (DynamoDbException e) {
      throw new LoadFailedException(loaded.size() - batch.size(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return loaded.size();
  }

  /** On another thread, so that what is thrown comes as a cause of a cause. */
  @Override
  public ItemCount count() {
    try {
      return CompletableFuture.supplyAsync(this::countNow).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new CompletionException(e);
    }
  }

  private ItemCount countNow() {
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

  private static PrimaryKey key(Map<String, AttributeValue> item) {
    return new PrimaryKey(item.get(Storage.PARTITION_KEY).s(), item.get(Storage.SORT_KEY).s());
  }
}
