package lab.harness.verdict;

/** A test failed because the cloud did not let a request through. It is nobody's mistake. */
public final class CloudFailure extends RuntimeException implements Verdict {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** A failure of the cloud, which another exception tells of. */
  public CloudFailure(Finding finding, Throwable cause) {
    super(finding.toString(), cause);
    this.finding = finding;
  }

  /** A failure of the cloud. */
  public CloudFailure(Finding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  @Override
  public Finding finding() {
    return finding;
  }
}
