package lab.harness.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
 * Keeps part of a batch from the service and hands it back as unprocessed items, as DynamoDB does
 * when a table's throughput is exceeded or something fails inside. A whole batch comes back only
 * for the latter reason: without any throughput left the service throws instead.
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

  private final UnaryOperator<List<WriteRequest>> choice;

  /** Hands back what is chosen from each batch. */
  private UnprocessedItems(UnaryOperator<List<WriteRequest>> choice) {
    this.choice = choice;
  }

  /** Hands back the ends of the next batches. */
  static UnprocessedItems ofShares(List<Share> shares) {
    Queue<Share> left = new ConcurrentLinkedQueue<>(shares);
    return new UnprocessedItems(
        writes -> {
          int count = Optional.ofNullable(left.poll()).orElse(Share.NONE).of(writes.size());
          return writes.subList(writes.size() - count, writes.size());
        });
  }

  /** Hands back such items of the first batch that has any. */
  static UnprocessedItems ofKind(Predicate<Map<String, AttributeValue>> kind) {
    AtomicBoolean done = new AtomicBoolean();
    return new UnprocessedItems(
        writes -> {
          List<WriteRequest> chosen =
              writes.stream()
                  .filter(write -> write.putRequest() != null)
                  .filter(write -> kind.test(write.putRequest().item()))
                  .toList();
          return chosen.isEmpty() || done.getAndSet(true) ? List.of() : chosen;
        });
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof BatchWriteItemRequest batch) || isRefused(batch)) {
      return context.request();
    }
    Map<String, List<WriteRequest>> kept = new HashMap<>();
    Map<String, List<WriteRequest>> sent = new HashMap<>();
    batch
        .requestItems()
        .forEach(
            (table, writes) -> {
              List<WriteRequest> back = choice.apply(writes);
              List<WriteRequest> rest = new ArrayList<>(writes);
              back.forEach(rest::remove);
              sent.put(table, rest.isEmpty() ? List.of(NOTHING) : rest);
              if (!back.isEmpty()) {
                kept.put(table, back);
              }
            });
    if (kept.isEmpty()) {
      return batch;
    }
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
