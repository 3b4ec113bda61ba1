package lab.harness.workspace;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Stacks;
import lab.harness.step.Holds.Content;
import lab.harness.verdict.Finding;
import lab.harness.verdict.NotJudged;

/** Where the tests of a run get their buckets and tables, and where the student's stack is. */
public interface Workspace extends AutoCloseable {

  /** A bucket for one test, which finds it empty; with versioning enabled if it is asked for. */
  Bucket bucket(boolean versioned);

  /** A table for one test, with nothing logged and no faults. */
  GameTable table(Content content);

  Stacks stacks();

  /**
   * Lets a test begin, or says why not.
   *
   * @throws NotJudged if it can't be judged here without harm
   * @throws org.opentest4j.TestAbortedException if what it needs is not there yet
   * @throws lab.harness.verdict.BadInputException if the run is over
   */
  default void admit(Method test) {}

  /**
   * What was wrong with the cloud during a test, to be thrown in place of the test's own failure.
   *
   * @param handed the tables that the test was handed
   */
  default Optional<RuntimeException> trouble(List<GameTable> handed, boolean failed) {
    return Optional.empty();
  }

  /** Whether a look at its buckets and tables costs nothing. */
  default boolean canBeShown() {
    return true;
  }

  /** What there is to tell of what the tests have seen so far, and costs nothing. */
  default List<Finding> notes() {
    return List.of();
  }

  /** Takes away what the run brought into the cloud. */
  @Override
  void close();
}
