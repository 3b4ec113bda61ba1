package lab.harness.verdict;

import org.opentest4j.TestAbortedException;

/**
 * A test can't be judged in this cloud without harm or cost. It has neither passed nor failed, and
 * its points are not among those that can be reached.
 */
public final class NotJudged extends TestAbortedException implements Verdict {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** Leaves a test unjudged for a reason. */
  public NotJudged(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  @Override
  public Finding finding() {
    return finding;
  }
}
