package lab.harness.assertion;

import java.util.Optional;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What the service threw, and the student's code let through as it is, or threw on in another. */
final class Leak {

  private Leak() {}

  /** Which of the two it was; empty if what was thrown does not come from the service. */
  static Optional<Finding> of(Throwable thrown) {
    CauseChain causes = CauseChain.of(thrown);
    return causes
        .first(AwsServiceException.class)
        .map(
            failure ->
                failure == causes.all().get(0)
                    ? Finding.of("refusal.cause.leak")
                    : Finding.of(
                        "refusal.cause.wrapped",
                        "failure",
                        failure.getClass().getSimpleName(),
                        "type",
                        Thrown.of(thrown).type()));
  }
}
