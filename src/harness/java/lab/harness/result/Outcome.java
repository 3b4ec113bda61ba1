package lab.harness.result;

import java.util.Optional;
import lab.harness.verdict.Finding;

/** What came of a test: its status, and what there is to tell about it. */
public record Outcome(Status status, Optional<Finding> finding) {

  /** The outcome of a test that nothing is known of. */
  public static final Outcome UNKNOWN = new Outcome(Status.NOT_STARTED, Optional.empty());

  /** An outcome that there is something to tell about. */
  public static Outcome of(Status status, Finding finding) {
    return new Outcome(status, Optional.of(finding));
  }
}
