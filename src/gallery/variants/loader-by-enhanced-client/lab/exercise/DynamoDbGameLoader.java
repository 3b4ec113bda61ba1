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
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Loads documents by the enhanced client's batches. */
public final class DynamoDbGameLoader implements GameLoader {

  private static final int BATCH = 25;

  private final DynamoDbClient dynamoDb;
  private final DynamoDbEnhancedClient enhanced;
  private final DynamoDbTable<EnhancedDocument> table;

  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(dynamoDb).build();
    this.table =
        enhanced.table(
            table,
            TableSchema.documentSchemaBuilder()
                .addIndexPartitionKey(TableMetadata.primaryIndexName(), "PK", AttributeValueType.S)
                .addIndexSortKey(TableMetadata.primaryIndexName(), "SK", AttributeValueType.S)
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .build());
  }

  @Override
  public int load(Path file) {
    Map<String, EnhancedDocument> documents = new LinkedHashMap<>();
    for (String line : lines(file)) {
      if (!line.isBlank()) {
        EnhancedDocument document = EnhancedDocument.fromJson(line);
        documents.put(document.getString("PK") + "\n" + document.getString("SK"), document);
      }
    }
    List<EnhancedDocument> all = List.copyOf(documents.values());
    for (int start = 0; start < all.size(); start += BATCH) {
      List<EnhancedDocument> batch = all.subList(start, Math.min(start + BATCH, all.size()));
      for (int attempt = 1; !batch.isEmpty(); attempt++) {
        batch = write(batch);
        if (!batch.isEmpty()) {
          Backoff.pause(attempt);
        }
      }
    }
    return all.size();
  }

  @Override
  public ItemCount count() {
    long items = 0;
    double units = 0;
    ScanRequest request =
        ScanRequest.builder()
            .tableName(table.tableName())
            .select(Select.COUNT)
            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
            .build();
    ScanResponse page;
    do {
      page = dynamoDb.scan(request);
      items += page.count();
      units += page.consumedCapacity().capacityUnits();
      request = request.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build();
    } while (page.hasLastEvaluatedKey());
    return new ItemCount(items, units);
  }

  private List<EnhancedDocument> write(List<EnhancedDocument> documents) {
    WriteBatch.Builder<EnhancedDocument> batch =
        WriteBatch.builder(EnhancedDocument.class).mappedTableResource(table);
    documents.forEach(batch::addPutItem);
    return enhanced
        .batchWriteItem(BatchWriteItemEnhancedRequest.builder().writeBatches(batch.build()).build())
        .unprocessedPutItemsForTable(table);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
