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
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Would make the table if there were none, and waits until it can be used. */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    try {
      dynamoDb.createTable(
          create ->
              create
                  .tableName(table)
                  .attributeDefinitions(
                      pk -> pk.attributeName("PK").attributeType("S"),
                      sk -> sk.attributeName("SK").attributeType("S"))
                  .keySchema(
                      pk -> pk.attributeName("PK").keyType("HASH"),
                      sk -> sk.attributeName("SK").keyType("RANGE"))
                  .provisionedThroughput(it -> it.readCapacityUnits(5L).writeCapacityUnits(5L)));
    } catch (ResourceInUseException e) {
      // It is there.
    }
    dynamoDb.waiter().waitUntilTableExists(describe -> describe.tableName(table));
    Map<PrimaryKey, WriteRequest> requests = new LinkedHashMap<>();
    for (String line : lines(file)) {
      if (!line.isBlank()) {
        Map<String, AttributeValue> item = EnhancedDocument.fromJson(line).toMap();
        requests.put(key(item), put(item));
      }
    }
    BatchWriter writer = new BatchWriter(dynamoDb, table);
    List<WriteRequest> all = List.copyOf(requests.values());
    for (int start = 0; start < all.size(); start += BatchWriter.MAX_ITEMS) {
      writer.write(all.subList(start, Math.min(start + BatchWriter.MAX_ITEMS, all.size())));
    }
    return all.size();
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
