package lab.harness.observe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Keeps the second half of a batch from the service and hands it back as unprocessed items, as
 * DynamoDB does when a table's throughput is exceeded.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">AWS:
 *     BatchWriteItem</a>
 */
final class UnprocessedItems implements ExecutionInterceptor {

  private static final ExecutionAttribute<Map<String, List<WriteRequest>>> KEPT =
      new ExecutionAttribute<>("lab.harness.observe.kept");

  private static final int BATCH = 25;

  private final AtomicInteger left;

  UnprocessedItems(int batches) {
    left = new AtomicInteger(batches);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof BatchWriteItemRequest batch)
        || size(batch) > BATCH // which the service refuses
        || left.getAndDecrement() <= 0) {
      return context.request();
    }
    Map<String, List<WriteRequest>> kept = new HashMap<>();
    Map<String, List<WriteRequest>> sent = new HashMap<>();
    batch
        .requestItems()
        .forEach(
            (table, writes) -> {
              int half = (writes.size() + 1) / 2;
              sent.put(table, writes.subList(0, half));
              if (half < writes.size()) {
                kept.put(table, writes.subList(half, writes.size()));
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

  private static int size(BatchWriteItemRequest batch) {
    return batch.requestItems().values().stream().mapToInt(List::size).sum();
  }
}
