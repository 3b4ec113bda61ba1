package lab.harness.deploy;

import com.google.common.base.Throwables;
import com.pulumi.test.TestResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import lab.harness.verdict.WrongAnswer;

/**
 * How a run ended.
 *
 * @param thrown what the program itself threw, if it did
 * @param failure the first thing that could not be created, if there is one
 * @param result what the SDK says, also of what failed in a callback of the program's; empty if the
 *     run did not end
 */
record ProgramOutcome(
    Optional<Throwable> thrown, Optional<Throwable> failure, Optional<TestResult> result) {

  /**
   * Lets a run pass that went well. What the program threw comes before what could not be created:
   * the one is always there, the other may come too late to be seen.
   *
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if the program is at fault
   * @throws RuntimeException if the lab or the cloud is
   */
  TestResult check(Duration limit) {
    thrown.ifPresent(ProgramOutcome::blame);
    failure.ifPresent(Throwables::throwIfUnchecked);
    Finding hang = Finding.of("deploy.hang", "seconds", limit.toSeconds());
    TestResult ended = result.orElseThrow(() -> new WrongAnswer(hang));
    ended.exceptions().stream().findFirst().ifPresent(ProgramOutcome::blame);
    if (!ended.errors().isEmpty()) {
      throw new WrongAnswer(Finding.of("deploy.logged", "said", ended.errors().get(0)));
    }
    return ended;
  }

  private static void blame(Throwable thrown) {
    CauseChain causes = CauseChain.of(thrown);
    causes.first(NotDoneYetException.class).ifPresent(Throwables::throwIfUnchecked);
    causes.first(WrongAnswer.class).ifPresent(Throwables::throwIfUnchecked);
    Throwable fault =
        causes.all().stream().filter(it -> !isWrapping(it)).findFirst().orElse(thrown);
    throw new WrongAnswer(Finding.of("deploy.threw", "thrown", Thrown.of(fault)), fault);
  }

  /** Whether it only says that something was thrown. The SDK adds some of these by chance. */
  private static boolean isWrapping(Throwable thrown) {
    return thrown instanceof CompletionException
        || thrown.getClass().getName().startsWith("com.pulumi.serialization.");
  }
}
