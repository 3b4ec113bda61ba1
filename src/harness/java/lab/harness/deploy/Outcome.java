package lab.harness.deploy;

import com.pulumi.test.TestResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.WrongAnswer;

/**
 * How a run ended.
 *
 * @param thrown what the program itself threw
 * @param failure the first thing that could not be created, if there is one
 * @param result what the SDK says, also of what failed in a callback of the program's; empty if the
 *     run did not end
 */
record Outcome(
    Optional<Throwable> thrown, Optional<Throwable> failure, Optional<TestResult> result) {

  private static final int DEPTH = 20;

  /**
   * Lets a run pass that went well. What the program threw comes before what could not be created:
   * the one is always there, the other may come too late to be seen.
   *
   * @param limit how long the run could take
   * @return what the SDK says of it
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if the program is at fault
   * @throws RuntimeException if the lab or the cloud is
   */
  TestResult check(Duration limit) {
    thrown.ifPresent(Outcome::blame);
    failure.ifPresent(Outcome::rethrow);
    TestResult ended = result.orElseThrow(() -> WrongAnswer.of("deploy.hang", limit.toSeconds()));
    ended.exceptions().stream().findFirst().ifPresent(Outcome::blame);
    if (!ended.errors().isEmpty()) {
      throw WrongAnswer.of("deploy.logged", ended.errors().get(0));
    }
    return ended;
  }

  private static void blame(Throwable thrown) {
    causes(thrown)
        .filter(it -> it instanceof NotDoneYetException || it instanceof WrongAnswer)
        .findFirst()
        .ifPresent(Outcome::rethrow);
    Throwable fault = causes(thrown).filter(it -> !isWrapping(it)).findFirst().orElse(thrown);
    String name = fault.getClass().getSimpleName();
    String message =
        Optional.ofNullable(fault.getMessage())
            .map(said -> ": " + said.replaceAll("\\s+", " ").strip())
            .orElse("");
    throw WrongAnswer.because(fault, "deploy.threw", name + message);
  }

  /** Whether it only says that something was thrown, which is one word more or less by chance. */
  private static boolean isWrapping(Throwable thrown) {
    return thrown instanceof CompletionException
        || thrown.getClass().getName().startsWith("com.pulumi.serialization.");
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, it -> it != null, Throwable::getCause).limit(DEPTH);
  }

  /** Throws what can be thrown without a declaration; nothing else ever gets here. */
  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
