package lab.harness.verdict;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Says whose fault an exception is that is no verdict: the cloud's, the student's, or the lab's.
 */
public final class Blame {

  private Blame() {}

  /**
   * The fault of a cloud that did not respond, or broke down over a request; empty if it did
   * neither.
   */
  public static Optional<Finding> ofTheCloud(CauseChain causes) {
    return causes
        .ofTheCloud()
        .map(thrown -> Finding.of("outcome.cloud", "thrown", Thrown.of(thrown)));
  }

  /** What the student's code threw, with the advice on it; empty if it threw none of the causes. */
  public static Optional<Finding> ofTheStudent(CauseChain causes) {
    return causes
        .ofTheStudent()
        .map(thrown -> threw(causes.all().get(0), thrown).because(Advice.on(causes)));
  }

  /** Java's own wrapping of what a task has thrown tells nothing. */
  private static Finding threw(Throwable outermost, Throwable thrown) {
    boolean wrapped =
        outermost != thrown
            && StudentCode.line(outermost.getStackTrace()).isPresent()
            && !(outermost instanceof CompletionException)
            && !(outermost instanceof ExecutionException);
    return wrapped
        ? Finding.of(
            "outcome.threwFor", "type", Thrown.of(outermost).type(), "thrown", Thrown.of(thrown))
        : Finding.of("outcome.threw", "thrown", Thrown.of(thrown));
  }

  /** A fault of the lab's own. */
  public static Finding ofTheLab(Throwable thrown) {
    return Finding.of("outcome.fault", "thrown", Thrown.of(thrown));
  }
}
