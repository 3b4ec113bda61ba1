package lab.harness.verdict;

/**
 * What the user gave can't be used: a setting, or a file that a setting names. The finding is one
 * sentence for that user, and all that the terminal shows of it.
 */
public final class BadInputException extends RuntimeException implements Verdict {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** Rejects an input. */
  public BadInputException(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  @Override
  public Finding finding() {
    return finding;
  }
}
