package lab.harness.deploy;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Tables with their indexes. */
final class TableHandler implements ResourceHandler {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final DynamoDbClient dynamo;

  TableHandler(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

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
    Stream<IndexStatus> indexes =
        table.globalSecondaryIndexes().stream().map(GlobalSecondaryIndexDescription::indexStatus);
    return table.tableStatus() == TableStatus.ACTIVE
        && indexes.allMatch(IndexStatus.ACTIVE::equals);
  }

  private static void until(BooleanSupplier condition) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(INTERVAL)
        .atMost(LIMIT)
        .until(condition::getAsBoolean);
  }
}
