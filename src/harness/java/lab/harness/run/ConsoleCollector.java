package lab.harness.run;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.GameTable;
import lab.harness.result.console.Console;
import lab.harness.result.console.ShownBucket;
import lab.harness.result.console.ShownQuestion;
import lab.harness.result.console.ShownTable;

/**
 * Takes down what the tests that are shown leave. What can't be looked at is not shown: nothing
 * here fails a test or ends a run.
 */
final class ConsoleCollector {

  private final Map<String, ShownBucket> buckets = new LinkedHashMap<>();
  private final Map<String, ShownQuestion> questions = new LinkedHashMap<>();
  private Optional<GameTable> asked = Optional.empty();
  private Optional<ShownTable> table = Optional.empty();

  /**
   * Takes down what a test leaves, unless an earlier run of it has left something.
   *
   * @param handed the buckets and tables that it was handed
   * @param look whether the cloud may be looked at; the log is free
   */
  synchronized void take(Method test, Set<Object> handed, boolean look) {
    String id = test.getDeclaringClass().getSimpleName() + "." + test.getName();
    for (Object one : handed) {
      if (one instanceof GameTable game && !questions.containsKey(id)) {
        ShownQuestion.of(id, game.requests()).ifPresent(it -> questions.put(id, it));
        asked = look ? Optional.of(game) : Optional.empty();
      } else if (one instanceof Bucket bucket && !buckets.containsKey(id) && look) {
        quietly(() -> buckets.put(id, ShownBucket.of(id, bucket)));
      }
    }
  }

  /** Looks at the table that the questions were asked of, while it is there. */
  synchronized void lookAtTable() {
    if (!questions.isEmpty()) {
      asked.ifPresent(game -> quietly(() -> table = Optional.of(ShownTable.of(game.state()))));
    }
    asked = Optional.empty();
  }

  synchronized Console result() {
    return new Console(
        new ArrayList<>(buckets.values()), table, new ArrayList<>(questions.values()));
  }

  private static void quietly(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      // The tests tell what is wrong with a cloud.
    }
  }
}
