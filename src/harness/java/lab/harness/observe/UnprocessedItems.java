package lab.harness.observe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import lab.contract.Storage;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Keeps the end of a batch from the service and hands it back as unprocessed items, as DynamoDB
 * does when a table's throughput is exceeded or something fails inside. A whole batch comes back
 * only for the latter reason: without any throughput left the service throws instead.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">AWS:
 *     BatchWriteItem</a>
 */
final class UnprocessedItems implements ExecutionInterceptor {

  private static final ExecutionAttribute<Map<String, List<WriteRequest>>> KEPT =
      new ExecutionAttribute<>("lab.harness.observe.kept");

  /** The service takes no batch of nothing, but it takes one that deletes what is not there. */
  private static final WriteRequest NOTHING = deletionOf(AttributeValue.fromS("nothing"));

  private static final int BATCH = 25;

  private final ConcurrentLinkedQueue<Share> shares;

  UnprocessedItems(List<Share> shares) {
    this.shares = new ConcurrentLinkedQueue<>(shares);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof BatchWriteItemRequest batch) || isRefused(batch)) {
      return context.request();
    }
    Share share = shares.poll();
    if (share == null || share == Share.NONE) {
      return batch;
    }
    Map<String, List<WriteRequest>> kept = new HashMap<>();
    Map<String, List<WriteRequest>> sent = new HashMap<>();
    batch
        .requestItems()
        .forEach(
            (table, writes) -> {
              int end = writes.size() - share.of(writes.size());
              sent.put(table, end == 0 ? List.of(NOTHING) : writes.subList(0, end));
              if (end < writes.size()) {
                kept.put(table, writes.subList(end, writes.size()));
              }
            });
    attributes.putAttribute(KEPT, kept);
    return batch.toBuilder().requestItems(sent).build();
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    Map<String, List<WriteRequest>> kept = attributes.getAttribute(KEPT);
    return kept != null && context.response() instanceof BatchWriteItemResponse response
        ? response.toBuilder().unprocessedItems(both(kept, response.unprocessedItems())).build()
        : context.response();
  }

  /** Whether the service will refuse it, which is for the student's code to see. */
  private static boolean isRefused(BatchWriteItemRequest batch) {
    return batch.requestItems().values().stream().anyMatch(List::isEmpty)
        || batch.requestItems().values().stream().mapToInt(List::size).sum() > BATCH;
  }

  private static WriteRequest deletionOf(AttributeValue key) {
    return WriteRequest.builder()
        .deleteRequest(
            delete -> delete.key(Map.of(Storage.PARTITION_KEY, key, Storage.SORT_KEY, key)))
        .build();
  }

  /** A real table may hand some back by itself. */
  private static Map<String, List<WriteRequest>> both(
      Map<String, List<WriteRequest>> kept, Map<String, List<WriteRequest>> handedBack) {
    Map<String, List<WriteRequest>> all = new HashMap<>(handedBack);
    kept.forEach(
        (table, writes) ->
            all.merge(
                table,
                writes,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
    return all;
  }
}
