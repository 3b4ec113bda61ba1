package lab.harness.verdict;

/** The student's code does something else than the step asks. */
public final class WrongAnswer extends AssertionError implements Verdict {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** A verdict on what the student's code did. */
  public WrongAnswer(Finding finding) {
    this(finding, null);
  }

  /** A verdict on what the student's code threw. */
  public WrongAnswer(Finding finding, Throwable thrown) {
    super(finding.toString(), thrown);
    this.finding = finding;
  }

  /** Throws the verdict unless all is right. */
  public static void unless(boolean right, Finding finding) {
    if (!right) {
      throw new WrongAnswer(finding);
    }
  }

  @Override
  public Finding finding() {
    return finding;
  }
}
