package lab.harness.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lab.contract.Storage;
import lab.harness.requests.BatchWrites;
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

  private static final ExecutionAttribute<List<WriteRequest>> KEPT =
      new ExecutionAttribute<>("lab.harness.requests.kept");

  /** The service takes no batch of nothing, but it takes one that deletes what is not there. */
  private static final WriteRequest NOTHING = deletionOf(AttributeValue.fromS("nothing"));

  private final UnaryOperator<List<WriteRequest>> choice;

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

  /** Hands back the end of the next batch. */
  static UnprocessedItems ofShare(Share share) {
    return ofShares(List.of(share));
  }

  /** Hands back such items, each when it is sent for the first time. */
  static UnprocessedItems once(Predicate<Map<String, AttributeValue>> kind) {
    Set<Map<String, AttributeValue>> done = ConcurrentHashMap.newKeySet();
    return new UnprocessedItems(writes -> puts(writes, item -> kind.test(item) && done.add(item)));
  }

  /** Hands back such items of the first batch that has any. */
  static UnprocessedItems ofKind(Predicate<Map<String, AttributeValue>> kind) {
    AtomicBoolean done = new AtomicBoolean();
    return new UnprocessedItems(
        writes -> {
          List<WriteRequest> chosen = puts(writes, kind);
          return chosen.isEmpty() || done.getAndSet(true) ? List.of() : chosen;
        });
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof BatchWriteItemRequest batch) || isInvalid(batch)) {
      return context.request();
    }
    List<WriteRequest> sent = BatchWrites.all(batch.requestItems());
    List<WriteRequest> kept = choice.apply(sent);
    if (kept.isEmpty()) {
      return batch;
    }
    List<WriteRequest> rest = new ArrayList<>(sent);
    kept.forEach(rest::remove);
    attributes.putAttribute(KEPT, kept);
    return batch.toBuilder()
        .requestItems(Map.of(table(batch), rest.isEmpty() ? List.of(NOTHING) : rest))
        .build();
  }

  /** A real table may hand some back by itself. */
  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    List<WriteRequest> kept = attributes.getAttribute(KEPT);
    if (kept == null || !(context.response() instanceof BatchWriteItemResponse response)) {
      return context.response();
    }
    List<WriteRequest> all = new ArrayList<>(BatchWrites.all(response.unprocessedItems()));
    all.addAll(kept);
    String table = table((BatchWriteItemRequest) context.request());
    return response.toBuilder().unprocessedItems(Map.of(table, all)).build();
  }

  private static List<WriteRequest> puts(
      List<WriteRequest> writes, Predicate<Map<String, AttributeValue>> kind) {
    return writes.stream()
        .filter(write -> write.putRequest() != null)
        .filter(write -> kind.test(write.putRequest().item()))
        .toList();
  }

  /** The only one, because the client's guard lets nothing through to another. */
  private static String table(BatchWriteItemRequest batch) {
    return batch.requestItems().keySet().iterator().next();
  }

  /** Whether the service will reject it, which the student's code has to see. */
  private static boolean isInvalid(BatchWriteItemRequest batch) {
    int writes = BatchWrites.all(batch.requestItems()).size();
    return writes == 0 || writes > BatchWrites.LIMIT;
  }

  private static WriteRequest deletionOf(AttributeValue key) {
    return WriteRequest.builder()
        .deleteRequest(
            delete -> delete.key(Map.of(Storage.PARTITION_KEY, key, Storage.SORT_KEY, key)))
        .build();
  }
}
