package lab.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes batches to a table, wholly. */
final class BatchWriter {

  /** How much DynamoDB takes at once. */
  static final int MAX_ITEMS = 25;

  private final DynamoDbClient dynamoDb;
  private final String table;

  BatchWriter(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * Writes a batch and returns when all of it is written. The loop ends in any case: if DynamoDB
   * can write none of a batch because its throughput is used up, it throws.
   *
   * @param batch at most {@link #MAX_ITEMS} requests, of different keys
   */
  void write(Collection<WriteRequest> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<WriteRequest> left = send(List.copyOf(batch));
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      Backoff.pause(attempt);
      left = send(left);
    }
  }

  private List<WriteRequest> send(List<WriteRequest> requests) {
    return dynamoDb
        .batchWriteItem(batch -> batch.requestItems(Map.of(table, requests)))
        .unprocessedItems()
        .getOrDefault(table, List.of());
  }
}
