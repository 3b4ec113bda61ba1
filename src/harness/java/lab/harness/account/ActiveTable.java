package lab.harness.account;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.EvaluatedCondition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Waits until a table and all of its indexes can be used, and tells that it waits. */
record ActiveTable(DynamoDbClient client, String name, Consumer<Finding> say) {

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String ACTIVE = "ACTIVE";

  /**
   * The table, when it is active.
   *
   * @throws ResourceNotFoundException if there is none
   */
  TableDescription await() {
    try {
      return Awaitility.await(name)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(LIMIT)
          .conditionEvaluationListener(this::tell)
          .until(this::describe, table -> notActive(table).isEmpty());
    } catch (ConditionTimeoutException e) {
      throw new BadInputException(
          waiting("account.table.slow", describe(), "seconds", LIMIT.toSeconds()));
    }
  }

  private TableDescription describe() {
    return client.describeTable(describe -> describe.tableName(name)).table();
  }

  private void tell(EvaluatedCondition<?> condition) {
    if (!condition.isSatisfied()) {
      TableDescription table = (TableDescription) condition.getValue();
      long left = condition.getRemainingTimeInMS() / 1000;
      say.accept(waiting("account.table.wait", table, "left", left));
    }
  }

  private Finding waiting(String key, TableDescription table, String gap, long seconds) {
    return Finding.of(key, "table", name, "states", notActive(table), gap, seconds);
  }

  /** The states of the table and of its indexes, but for those that are active. */
  private static List<String> notActive(TableDescription table) {
    return Stream.concat(
            Stream.of(table.tableStatusAsString()),
            table.globalSecondaryIndexes().stream()
                .filter(index -> !ACTIVE.equals(index.indexStatusAsString()))
                .map(index -> index.indexName() + " " + index.indexStatusAsString()))
        .filter(state -> !state.equals(ACTIVE))
        .toList();
  }
}
