package lab.harness.deploy;

import com.google.common.base.Throwables;
import com.pulumi.test.TestResult;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/**
 * How a run ended.
 *
 * @param thrown what the program itself threw, if it did
 * @param failure the first failure that is not the program's, if there is one
 * @param result what the SDK says, also of what failed in a callback of the program's; empty if the
 *     run did not end
 * @param declarations what it has declared
 */
record ProgramOutcome(
    Optional<Throwable> thrown,
    Optional<Throwable> failure,
    Optional<TestResult> result,
    Declarations declarations) {

  /**
   * Why the program came to no good end; empty if it did.
   *
   * @throws WrongAnswer if it did not end, or says itself that it has failed
   * @throws RuntimeException if the lab or the cloud failed
   */
  Optional<ProgramEnd> check(Duration limit) {
    failure.ifPresent(Throwables::throwIfUnchecked);
    Finding hang = Finding.of("deploy.hang", "seconds", limit.toSeconds());
    TestResult ended = result.orElseThrow(() -> new WrongAnswer(hang));
    Optional<Throwable> end =
        Stream.concat(thrown.stream(), ended.exceptions().stream()).findFirst();
    if (end.isEmpty() && !ended.errors().isEmpty()) {
      throw new WrongAnswer(Finding.of("deploy.logged", "said", ended.errors().get(0)));
    }
    return end.map(it -> new ProgramEnd(it, declarations));
  }
}
