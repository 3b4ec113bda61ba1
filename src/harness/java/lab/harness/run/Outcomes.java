package lab.harness.run;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.result.Outcome;
import lab.harness.result.Status;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Blame;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.Finding;
import lab.harness.verdict.NotJudged;
import lab.harness.verdict.NotStarted;
import lab.harness.verdict.Place;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;
import org.junit.platform.engine.TestExecutionResult;

/**
 * Tells what came of a test from what it threw. A fault of the lab's own is never blamed on anybody
 * else.
 */
public final class Outcomes {

  private Outcomes() {}

  /** What came of a test, by what JUnit says. */
  public static Outcome of(TestExecutionResult result) {
    Optional<Throwable> thrown = result.getThrowable();
    return switch (result.getStatus()) {
      case SUCCESSFUL -> new Outcome(Status.PASSED, Optional.empty());
      case ABORTED -> thrown.map(Outcomes::aborted).orElse(Outcome.UNKNOWN);
      case FAILED -> thrown.map(Outcomes::of).orElse(new Outcome(Status.ERROR, Optional.empty()));
    };
  }

  /** What came of a test that failed, by the exception that it ended with. */
  public static Outcome of(Throwable thrown) {
    CauseChain causes = CauseChain.of(thrown);
    return causes
        .first(NotDoneYetException.class)
        .map(Outcomes::notDone)
        .or(() -> unusable(thrown).map(finding -> Outcome.of(Status.ERROR, finding)))
        .or(
            () ->
                causes
                    .first(CloudFailure.class)
                    .map(failure -> Outcome.of(Status.ERROR, failure.finding())))
        .or(() -> asserted(causes).map(finding -> failed(finding, StudentCode.line(thrown))))
        .orElseGet(
            () ->
                thrown instanceof TimeoutException
                    ? failed(Finding.of("outcome.timeout"), interruptedAt(thrown))
                    : threw(thrown, causes));
  }

  /** The input that can't be used; empty if the exception is about something else. */
  static Optional<Finding> unusable(Throwable thrown) {
    return CauseChain.of(thrown).first(BadInputException.class).map(BadInputException::finding);
  }

  /** A verdict, or what an assertion of another kind says, unless it is the student's own. */
  private static Optional<Finding> asserted(CauseChain causes) {
    return causes
        .first(WrongAnswer.class)
        .map(WrongAnswer::finding)
        .or(
            () ->
                causes
                    .first(AssertionError.class)
                    .filter(error -> StudentCode.line(error.getStackTrace()).isEmpty())
                    .map(Throwable::getMessage)
                    .filter(message -> !message.isBlank())
                    .map(message -> Finding.of("said", "sentence", message.strip())));
  }

  private static Outcome aborted(Throwable thrown) {
    CauseChain causes = CauseChain.of(thrown);
    return causes
        .first(NotDoneYetException.class)
        .map(Outcomes::notDone)
        .or(
            () ->
                causes
                    .first(NotJudged.class)
                    .map(notJudged -> Outcome.of(Status.NOT_JUDGED, notJudged.finding())))
        .or(
            () ->
                causes
                    .first(NotStarted.class)
                    .map(notStarted -> Outcome.of(Status.NOT_STARTED, notStarted.finding())))
        .orElse(Outcome.UNKNOWN);
  }

  private static Outcome notDone(NotDoneYetException thrown) {
    return new Outcome(
        Status.NOT_STARTED,
        StudentCode.line(thrown).map(line -> Finding.of("outcome.todo", "place", line)));
  }

  /** JUnit hides what it interrupted among the suppressed exceptions. */
  private static Optional<Place> interruptedAt(Throwable timeout) {
    return Stream.concat(Stream.of(timeout), Stream.of(timeout.getSuppressed()))
        .flatMap(thrown -> StudentCode.line(thrown).stream())
        .findFirst();
  }

  private static Outcome threw(Throwable thrown, CauseChain causes) {
    return Blame.ofTheCloud(causes)
        .map(finding -> Outcome.of(Status.ERROR, finding))
        .or(
            () ->
                Blame.ofTheStudent(causes)
                    .map(finding -> failed(finding, StudentCode.line(thrown))))
        .orElseGet(() -> Outcome.of(Status.ERROR, Blame.ofTheLab(thrown)));
  }

  private static Outcome failed(Finding finding, Optional<Place> place) {
    return Outcome.of(Status.FAILED, finding.at(place));
  }
}
