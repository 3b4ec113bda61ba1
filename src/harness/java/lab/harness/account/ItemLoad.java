package lab.harness.account;

import com.google.common.collect.Lists;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lab.harness.account.guard.LabItems;
import lab.harness.fixture.TableState;
import lab.harness.requests.BatchWrites;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.Finding;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Brings into a real table what it lacks of the lab's items, at the speed that it has. */
record ItemLoad(
    DynamoDbClient client, TableDescription table, LabItems items, Consumer<Finding> say) {

  /** Loads the items, and waits until a reader finds all of them, also in the indexes. */
  void complete() {
    List<Map<String, AttributeValue>> missing = items.missing();
    if (!missing.isEmpty()) {
      say.accept(Finding.of("account.load", "items", missing.size(), "table", table.tableName()));
    }
    Lists.partition(missing, BatchWrites.LIMIT).forEach(this::write);
    awaitAll(table.keySchema(), ScanRequest.builder());
    table
        .globalSecondaryIndexes()
        .forEach(
            index ->
                awaitAll(index.keySchema(), ScanRequest.builder().indexName(index.indexName())));
  }

  private void write(List<Map<String, AttributeValue>> batch) {
    new TableState(client, table.tableName()).put(batch);
    items.written(batch.stream().map(TableState::key).collect(Collectors.toSet()));
  }

  /** An index holds the items that have its keys, and lags behind the table. */
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
      String name = Optional.ofNullable(scan.indexName()).orElse(table.tableName());
      throw new CloudFailure(Finding.of("account.lagging", "name", name));
    }
  }

  private int count(ScanRequest scan) {
    return client.scanPaginator(scan).stream().mapToInt(ScanResponse::count).sum();
  }
}
