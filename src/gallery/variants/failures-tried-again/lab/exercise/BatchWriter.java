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
   * Writes a batch and returns when all of it is written.
   *
   * @param batch at most {@link #MAX_ITEMS} requests, of different keys
   * @throws IllegalStateException if DynamoDB goes on handing back the same ones
   */
  void write(Collection<WriteRequest> batch) {
    List<WriteRequest> left = List.copyOf(batch);
    int attempt = 0;
    while (!left.isEmpty()) {
      List<WriteRequest> unprocessed = send(left);
      attempt = unprocessed.size() < left.size() ? 1 : attempt + 1;
      left = unprocessed;
      if (attempt == Backoff.ATTEMPTS) {
        throw new IllegalStateException(left.size() + " items are still unprocessed");
      }
      if (!left.isEmpty()) {
        Backoff.pause(attempt);
      }
    }
  }

  private List<WriteRequest> send(List<WriteRequest> requests) {
    return Again.andAgain(
            () -> dynamoDb.batchWriteItem(batch -> batch.requestItems(Map.of(table, requests))))
        .unprocessedItems()
        .getOrDefault(table, List.of());
  }
}
