package lab.harness.deploy;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Tables with their indexes. */
record TableHandler(DynamoDbClient dynamo) implements ResourceHandler {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String create(Declaration declared) {
    new TableKeys(declared.inputs()).check();
    String table = declared.cloudName("name", declared.name());
    dynamo.createTable(new TableRequest(table, declared.inputs()).build());
    return table;
  }

  @Override
  public Map<String, Object> complete(Declaration declared, String table) {
    until(() -> isActive(describe(table)));
    return Map.of("name", table, "arn", describe(table).tableArn(), "streamArn", "");
  }

  @Override
  public void delete(Resource table, boolean force) {
    if (exists(table.id())) {
      dynamo.deleteTable(request -> request.tableName(table.id()));
      until(() -> !exists(table.id()));
    }
  }

  private boolean exists(String table) {
    try {
      describe(table);
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  private TableDescription describe(String table) {
    return dynamo.describeTable(request -> request.tableName(table)).table();
  }

  private static boolean isActive(TableDescription table) {
    return table.tableStatus() == TableStatus.ACTIVE
        && table.globalSecondaryIndexes().stream()
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
  }

  private static void until(Callable<Boolean> condition) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .atMost(LIMIT)
        .until(condition);
  }
}
