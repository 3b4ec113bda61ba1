package lab.harness.assertion;

import com.google.common.collect.Streams;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lab.contract.Storage;
import lab.harness.requests.BatchWrites;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What is wrong with a batch that DynamoDB did not take, as far as the batch shows it. */
final class RefusedBatch {

  private RefusedBatch() {}

  /** Looks at the last request; empty if that was no batch, or went through. */
  static Optional<Finding> in(RequestLog requests) {
    return Streams.findLast(requests.requests().stream())
        .filter(last -> last.failure().isPresent())
        .map(Request::sent)
        .filter(BatchWriteItemRequest.class::isInstance)
        .flatMap(sent -> fault(BatchWrites.in(sent).sent()));
  }

  private static Optional<Finding> fault(List<WriteRequest> batch) {
    int items = batch.size();
    if (items == 0) {
      return Optional.of(Finding.of("load.cause.emptyBatch"));
    }
    if (items > BatchWrites.LIMIT) {
      return Optional.of(
          Finding.of("load.cause.largeBatch", "items", items, "most", BatchWrites.LIMIT));
    }
    Set<List<AttributeValue>> keys = new HashSet<>();
    return batch.stream()
        .map(WriteRequest::putRequest)
        .filter(Objects::nonNull)
        .map(PutRequest::item)
        .filter(item -> !keys.add(key(item)))
        .findFirst()
        .map(item -> Finding.of("load.cause.keyTwice", "key", key(item).get(1).s()));
  }

  private static List<AttributeValue> key(Map<String, AttributeValue> item) {
    AttributeValue none = AttributeValue.fromS("");
    return List.of(
        item.getOrDefault(Storage.PARTITION_KEY, none), item.getOrDefault(Storage.SORT_KEY, none));
  }
}
