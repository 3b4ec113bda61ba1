package lab.harness.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.contract.PrimaryKey;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The puts and deletions of batches.
 *
 * @param sent those that were sent; one that was sent twice is in the list twice
 * @param unprocessed those that the service handed back
 */
public record BatchWrites(List<WriteRequest> sent, List<WriteRequest> unprocessed) {

  /** How many of them DynamoDB takes in one request. */
  public static final int LIMIT = 25;

  /** What one request is to write; nothing if it is no batch. */
  public static BatchWrites in(SdkRequest request) {
    return new BatchWrites(
        request instanceof BatchWriteItemRequest batch ? all(batch.requestItems()) : List.of(),
        List.of());
  }

  /** What the batches of a log were to write, as far as the service has responded to them. */
  public static BatchWrites in(RequestLog requests) {
    List<WriteRequest> sent = new ArrayList<>();
    List<WriteRequest> unprocessed = new ArrayList<>();
    for (Request request : requests.requests()) {
      if (request.response().orElse(null) instanceof BatchWriteItemResponse response) {
        sent.addAll(in(request.sent()).sent);
        unprocessed.addAll(all(response.unprocessedItems()));
      }
    }
    return new BatchWrites(sent, unprocessed);
  }

  /** How many were carried out. */
  public int done() {
    return sent.size() - unprocessed.size();
  }

  /** How many of those that were sent delete an item. */
  public long deletions() {
    return sent.stream().filter(write -> write.deleteRequest() != null).count();
  }

  /** Whether one of them puts the item of a key. */
  public boolean puts(PrimaryKey key) {
    return sent.stream()
        .flatMap(write -> Stream.ofNullable(write.putRequest()))
        .anyMatch(put -> put.item().entrySet().containsAll(key.toItem().entrySet()));
  }

  /** The writes to all tables. */
  public static List<WriteRequest> all(Map<String, List<WriteRequest>> byTable) {
    return byTable.values().stream().flatMap(List::stream).toList();
  }
}
