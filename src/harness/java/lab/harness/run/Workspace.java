package lab.harness.run;

import lab.harness.kit.Bucket;
import lab.harness.kit.GameTable;
import lab.harness.kit.Stacks;
import lab.harness.step.Holds.Content;

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

  /** Takes away what the run brought into the cloud. */
  @Override
  void close();
}
