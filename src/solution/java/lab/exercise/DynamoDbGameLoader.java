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

/** Loads one table. A file may be larger than the memory: only its keys and a batch are kept. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  /**
   * Works on one table.
   *
   * @param dynamoDb the client that sends the requests
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.write(batch.values());
    return loaded.size();
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

  private static PrimaryKey key(Map<String, AttributeValue> item) {
    return new PrimaryKey(item.get(Storage.PARTITION_KEY).s(), item.get(Storage.SORT_KEY).s());
  }
}
