package lab.harness.progress;

import static java.util.regex.Matcher.quoteReplacement;
import static lab.harness.text.Texts.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.settings.BadInputException;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.NotJudged;
import lab.harness.verdict.StudentCode;
import org.junit.platform.engine.TestExecutionResult;

/** Tells what came of a test from what it threw. A fault of the lab's own is put on nobody else. */
public final class Verdicts {

  private static final Pattern PLACE = Pattern.compile("\\(\\w+\\.java:\\d+\\)");

  private Verdicts() {}

  /**
   * What came of a test.
   *
   * @param result what JUnit says
   * @return the outcome
   */
  public static Outcome of(TestExecutionResult result) {
    Optional<Throwable> thrown = result.getThrowable();
    return switch (result.getStatus()) {
      case SUCCESSFUL -> new Outcome(Status.PASSED, null);
      case ABORTED -> thrown.map(Verdicts::aborted).orElse(Outcome.UNKNOWN);
      case FAILED -> thrown.map(Verdicts::of).orElse(new Outcome(Status.ERROR, null));
    };
  }

  /**
   * What came of a test that failed.
   *
   * @param thrown the exception that it ended with
   * @return the outcome
   */
  public static Outcome of(Throwable thrown) {
    Causes causes = Causes.of(thrown);
    Optional<NotDoneYetException> notDone = causes.first(NotDoneYetException.class);
    if (notDone.isPresent()) {
      return notDone(notDone.get());
    }
    Optional<String> unusable = unusable(thrown);
    if (unusable.isPresent()) {
      return new Outcome(Status.ERROR, unusable.get());
    }
    Optional<String> cloudFailure = causes.first(CloudFailure.class).map(Throwable::getMessage);
    if (cloudFailure.isPresent()) {
      return new Outcome(Status.ERROR, cloudFailure.get());
    }
    Optional<String> wrongAnswer =
        causes.first(AssertionError.class).map(Throwable::getMessage).filter(s -> !s.isBlank());
    if (wrongAnswer.isPresent()) {
      return failed(wrongAnswer.get(), StudentCode.line(thrown));
    }
    if (thrown instanceof TimeoutException) {
      return failed(text("outcome.timeout"), interruptedAt(thrown));
    }
    return threw(thrown, causes);
  }

  /**
   * The sentence to the user who gave an input that can't be used.
   *
   * @param thrown an exception
   * @return the sentence; empty if the exception is about something else
   */
  static Optional<String> unusable(Throwable thrown) {
    return Causes.of(thrown).first(BadInputException.class).map(Throwable::getMessage);
  }

  private static Outcome aborted(Throwable thrown) {
    Causes causes = Causes.of(thrown);
    return causes
        .first(NotDoneYetException.class)
        .map(Verdicts::notDone)
        .or(
            () ->
                causes
                    .first(NotJudged.class)
                    .map(notJudged -> new Outcome(Status.NOT_JUDGED, notJudged.getMessage())))
        .orElseGet(() -> new Outcome(Status.NOT_STARTED, thrown.getMessage()));
  }

  private static Outcome notDone(NotDoneYetException thrown) {
    String todo = StudentCode.line(thrown).map(line -> text("outcome.todo", line)).orElse(null);
    return new Outcome(Status.NOT_STARTED, todo);
  }

  /** JUnit hides what it interrupted among the suppressed exceptions. */
  private static Optional<String> interruptedAt(Throwable timeout) {
    return Stream.concat(Stream.of(timeout), Arrays.stream(timeout.getSuppressed()))
        .flatMap(thrown -> StudentCode.line(thrown).stream())
        .findFirst();
  }

  private static Outcome threw(Throwable thrown, Causes causes) {
    Optional<Throwable> cloud = causes.ofTheCloud();
    if (cloud.isPresent()) {
      return new Outcome(Status.ERROR, text("outcome.cloud", ExceptionText.line(cloud.get())));
    }
    Optional<Throwable> student = causes.ofTheStudent();
    if (student.isPresent()) {
      String message = text("outcome.threw", ExceptionText.line(student.get()));
      String advice = ExceptionText.advice(causes).map(next -> "\n" + next).orElse("");
      return failed(message + advice, StudentCode.line(thrown));
    }
    return new Outcome(Status.ERROR, text("outcome.fault", ExceptionText.line(thrown)));
  }

  /** Puts the student's place under the first line, unless the text names one already. */
  private static Outcome failed(String verdict, Optional<String> place) {
    String message =
        place
            .filter(line -> !PLACE.matcher(verdict).find())
            .map(line -> quoteReplacement("\n" + text("outcome.place", line) + "\n"))
            .map(line -> verdict.strip().replaceFirst("\\R|$", line).strip())
            .orElse(verdict);
    return new Outcome(Status.FAILED, message);
  }
}
