package lab.harness.verdict;

import org.opentest4j.TestAbortedException;

/** What a test is about is not there yet. */
public final class NotStarted extends TestAbortedException implements Verdict {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** Leaves a test until something is there. */
  public NotStarted(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  @Override
  public Finding finding() {
    return finding;
  }
}
