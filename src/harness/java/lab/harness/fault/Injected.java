package lab.harness.fault;

import lab.harness.verdict.Finding;

/** Marks, as a cause or as a suppressed exception, what the lab made fail, and says what it was. */
final class Injected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** A mark without a stack. */
  Injected(Finding finding) {
    super("made by the lab", null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
