package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lab.harness.kit.TableState;
import lab.harness.verdict.CloudFailure;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Brings into a real table what it lacks of the lab's items, at the speed that it has. */
record ItemLoad(
    DynamoDbClient client, TableDescription table, LabItems items, Consumer<String> say) {

  private static final int BATCH = 25;
  private static final Duration LIMIT = Duration.ofMinutes(8);

  /** Loads, and waits until whoever reads afterwards finds it all, also in the indexes. */
  void complete() {
    List<Map<String, AttributeValue>> missing = items.missing();
    if (!missing.isEmpty()) {
      say.accept(text("account.load", missing.size(), table.tableName()));
    }
    for (int start = 0; start < missing.size(); start += BATCH) {
      write(missing.subList(start, Math.min(start + BATCH, missing.size())));
    }
    awaitAll(table.keySchema(), ScanRequest.builder());
    table
        .globalSecondaryIndexes()
        .forEach(
            index ->
                awaitAll(index.keySchema(), ScanRequest.builder().indexName(index.indexName())));
  }

  private void write(List<Map<String, AttributeValue>> batch) {
    List<WriteRequest> left = new ArrayList<>();
    batch.forEach(item -> left.add(WriteRequest.builder().putRequest(it -> it.item(item)).build()));
    Awaitility.await("items written")
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(1))
        .atMost(LIMIT)
        .until(() -> send(left).isEmpty());
    items.written(batch.stream().map(TableState::key).collect(Collectors.toSet()));
  }

  /** Leaves in the list what the table had no capacity for. */
  private List<WriteRequest> send(List<WriteRequest> left) {
    Map<String, List<WriteRequest>> all = Map.of(table.tableName(), List.copyOf(left));
    left.clear();
    left.addAll(
        client
            .batchWriteItem(write -> write.requestItems(all))
            .unprocessedItems()
            .getOrDefault(table.tableName(), List.of()));
    return left;
  }

  /** An index holds the items that have its keys. It lags behind the table, whoever loaded it. */
  private void awaitAll(List<KeySchemaElement> keys, ScanRequest.Builder builder) {
    ScanRequest scan = builder.tableName(table.tableName()).select(Select.COUNT).build();
    long all = items.having(keys.stream().map(KeySchemaElement::attributeName).toList());
    try {
      Awaitility.await("items found")
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofSeconds(2))
          .atMost(Duration.ofMinutes(1))
          .until(() -> count(scan) >= all);
    } catch (ConditionTimeoutException e) {
      throw new CloudFailure(
          "account.lagging", Optional.ofNullable(scan.indexName()).orElse(table.tableName()));
    }
  }

  private int count(ScanRequest scan) {
    return client.scanPaginator(scan).stream().mapToInt(ScanResponse::count).sum();
  }
}
