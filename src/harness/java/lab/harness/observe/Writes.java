package lab.harness.observe;

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
 * What batches were to write.
 *
 * @param sent the puts and deletions that were sent, one that was sent twice twice
 * @param unprocessed those that the service handed back
 */
public record Writes(List<WriteRequest> sent, List<WriteRequest> unprocessed) {

  /** What one request is to write; nothing if it is no batch. */
  static Writes in(SdkRequest request) {
    return new Writes(
        request instanceof BatchWriteItemRequest batch ? all(batch.requestItems()) : List.of(),
        List.of());
  }

  /**
   * Looks through a log, at the batches that the service has answered.
   *
   * @param requests the log
   * @return what they were to write
   */
  public static Writes in(RequestLog requests) {
    List<WriteRequest> sent = new ArrayList<>();
    List<WriteRequest> unprocessed = new ArrayList<>();
    for (Request request : requests.requests()) {
      if (request.answer().orElse(null) instanceof BatchWriteItemResponse answer) {
        sent.addAll(in(request.sent()).sent);
        unprocessed.addAll(all(answer.unprocessedItems()));
      }
    }
    return new Writes(sent, unprocessed);
  }

  /**
   * How many were carried out.
   *
   * @return their number
   */
  public int done() {
    return sent.size() - unprocessed.size();
  }

  /**
   * How many of those that were sent delete an item.
   *
   * @return their number
   */
  public long deletions() {
    return sent.stream().filter(write -> write.deleteRequest() != null).count();
  }

  /**
   * Whether one of them puts the item of a key.
   *
   * @param key the key
   * @return true if one does
   */
  public boolean puts(PrimaryKey key) {
    return sent.stream()
        .flatMap(write -> Stream.ofNullable(write.putRequest()))
        .anyMatch(put -> put.item().entrySet().containsAll(key.toItem().entrySet()));
  }

  static List<WriteRequest> all(Map<String, List<WriteRequest>> byTable) {
    return byTable.values().stream().flatMap(List::stream).toList();
  }
}
