package lab.selfcheck;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lab.harness.result.RunResult;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.Message;
import lab.harness.text.Words;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Verdict;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a result says in English. */
final class Told {

  static final Words ENGLISH = Words.in(Locale.ENGLISH);

  private Told() {}

  static String of(Finding finding) {
    return Message.of(ENGLISH, finding).toString();
  }

  /** What a verdict that was thrown says. */
  static String of(Throwable thrown) {
    return of(((Verdict) thrown).finding());
  }

  /** What the verdict says that a call ends with. */
  static String by(ThrowingCallable call) {
    return of(catchThrowable(call));
  }

  /** The message of a test; null if there is none. */
  static String message(TestResult test) {
    return test.finding().map(Told::of).orElse(null);
  }

  static List<String> messages(RunResult run) {
    return run.steps().stream()
        .flatMap(step -> step.tests().stream())
        .map(Told::message)
        .filter(Objects::nonNull)
        .toList();
  }

  static String title(StepResult step) {
    return ENGLISH.of("step." + step.number());
  }

  static Optional<String> title(TestResult test) {
    return Optional.of(test.id()).filter(ENGLISH::has).map(ENGLISH::of);
  }
}
