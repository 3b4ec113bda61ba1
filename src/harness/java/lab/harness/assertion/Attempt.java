package lab.harness.assertion;

import java.util.Optional;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Verdict;

/** A call of the student's code that may throw anything. */
final class Attempt {

  private Attempt() {}

  /**
   * What a call threw; empty if it returned. A verdict, what is still to be written and the end of
   * Java's memory are thrown here.
   */
  static Optional<Throwable> thrownBy(Runnable code) {
    try {
      code.run();
      return Optional.empty();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      CauseChain causes = CauseChain.of(e);
      if (causes.first(Verdict.class).isPresent()
          || causes.first(NotDoneYetException.class).isPresent()) {
        throw e;
      }
      return Optional.of(e);
    }
  }

  /** Throws what a call threw once more. */
  static RuntimeException again(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
