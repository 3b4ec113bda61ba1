package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.settings.BadInputException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.EvaluatedCondition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Waits until a table and all of its indexes can be used, and shows that it does. */
record ActiveTable(DynamoDbClient client, String name, Consumer<String> say, Duration limit) {

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final String ACTIVE = "ACTIVE";

  ActiveTable(DynamoDbClient client, String name, Consumer<String> say) {
    this(client, name, say, Duration.ofMinutes(10));
  }

  /**
   * Waits.
   *
   * @return the table
   * @throws BadInputException if it goes on too long
   * @throws software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException if there is no
   *     such table
   */
  TableDescription await() {
    try {
      return Awaitility.await(name)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(limit)
          .conditionEvaluationListener(this::tell)
          .until(this::describe, table -> state(table).isEmpty());
    } catch (ConditionTimeoutException e) {
      throw new BadInputException(
          text("account.table.slow", name, state(describe()), limit.toSeconds()));
    }
  }

  private TableDescription describe() {
    return client.describeTable(describe -> describe.tableName(name)).table();
  }

  private void tell(EvaluatedCondition<?> condition) {
    if (!condition.isSatisfied()) {
      say.accept(
          text(
              "account.table.wait",
              name,
              state((TableDescription) condition.getValue()),
              condition.getRemainingTimeInMS() / 1000));
    }
  }

  /** What is not yet as it should be; empty if all is. */
  private static String state(TableDescription table) {
    return Stream.concat(
            Stream.of(table.tableStatusAsString()),
            table.globalSecondaryIndexes().stream()
                .filter(index -> !ACTIVE.equals(index.indexStatusAsString()))
                .map(index -> index.indexName() + " " + index.indexStatusAsString()))
        .filter(state -> !state.equals(ACTIVE))
        .collect(Collectors.joining(", "));
  }
}
