package lab.harness.run;

import java.lang.reflect.Method;
import java.util.Optional;
import lab.harness.kit.Bucket;
import lab.harness.kit.GameTable;
import lab.harness.kit.Stacks;
import lab.harness.step.Holds.Content;
import lab.harness.verdict.NotJudged;

/** Where the tests of a run get their buckets and tables, and where the student's stack stands. */
interface Workspace extends AutoCloseable {

  /**
   * A bucket for one test, which finds it empty.
   *
   * @param versioned whether versioning is enabled
   */
  Bucket bucket(boolean versioned);

  /** A table for one test, with nothing logged and no faults. */
  GameTable table(Content content);

  /** The student's stack. */
  Stacks stacks();

  /**
   * Lets a test begin, or says why not.
   *
   * @throws NotJudged if it can't be judged here without harm
   * @throws org.opentest4j.TestAbortedException if what it needs is not there yet
   * @throws lab.harness.settings.BadInputException if the run is over
   */
  void admit(Method test);

  /**
   * What was wrong with the cloud during a test.
   *
   * @param failed whether the test failed
   * @return what to throw in place of the test's own failure; empty if nothing was wrong that
   *     counts
   */
  Optional<RuntimeException> trouble(boolean failed);

  /** Takes away what the run brought into the cloud. */
  @Override
  void close();
}
