package lab.selfcheck;

import static lab.selfcheck.ThrownBy.HARNESS;
import static lab.selfcheck.ThrownBy.JDK;
import static lab.selfcheck.ThrownBy.PLACE;
import static lab.selfcheck.ThrownBy.SDK;
import static lab.selfcheck.ThrownBy.STUDENT;
import static lab.selfcheck.ThrownBy.answer;
import static lab.selfcheck.ThrownBy.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import lab.contract.NotDoneYetException;
import lab.harness.progress.Outcome;
import lab.harness.progress.Status;
import lab.harness.progress.Verdicts;
import lab.harness.settings.BadInputException;
import lab.harness.text.Texts;
import lab.harness.verdict.NotJudged;
import lab.harness.verdict.SentByTheLabsClient;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Whose an exception is. */
class VerdictsTest {

  @Test
  void successPasses() {
    assertThat(Verdicts.of(TestExecutionResult.successful()))
        .isEqualTo(new Outcome(Status.PASSED, null));
  }

  @Test
  void whatIsNotWrittenIsNotStarted() {
    Outcome outcome = new Outcome(Status.NOT_STARTED, "Not written yet: " + PLACE.substring(3));
    NotDoneYetException notDone = from(new NotDoneYetException(), STUDENT);

    assertThat(Verdicts.of(notDone)).isEqualTo(outcome);
    assertThat(Verdicts.of(new ExecutionException(notDone))).isEqualTo(outcome);
    assertThat(Verdicts.of(new AssertionError("no such exception", notDone))).isEqualTo(outcome);
    assertThat(Verdicts.of(TestExecutionResult.aborted(new TestAbortedException("", notDone))))
        .isEqualTo(outcome);
  }

  @Test
  void whatIsAbortedIsNotStartedOrNotJudged() {
    assertThat(Verdicts.of(TestExecutionResult.aborted(new TestAbortedException("not here"))))
        .isEqualTo(new Outcome(Status.NOT_STARTED, "not here"));
    assertThat(Verdicts.of(TestExecutionResult.aborted(new NotJudged("step.4"))))
        .isEqualTo(new Outcome(Status.NOT_JUDGED, Texts.text("step.4")));
    assertThat(Verdicts.of(TestExecutionResult.aborted(null)))
        .isEqualTo(new Outcome(Status.NOT_STARTED, null));
  }

  @Test
  void badInputIsAnErrorInItsOwnWords() {
    assertThat(Verdicts.of(new IllegalStateException(new BadInputException("No such file."))))
        .isEqualTo(new Outcome(Status.ERROR, "No such file."));
  }

  @Test
  void aVerdictStandsAsItIs() {
    assertThat(Verdicts.of(new AssertionError("\n250, not 835\nNext: follow\n")))
        .isEqualTo(new Outcome(Status.FAILED, "250, not 835\nNext: follow"));
  }

  @Test
  void aVerdictOnAnExceptionIsAVerdict() {
    Throwable cause = from(new IllegalStateException("oops"), STUDENT);

    assertThat(Verdicts.of(WrongAnswer.because(cause, "step.4")))
        .isEqualTo(new Outcome(Status.FAILED, Texts.text("step.4") + "\n" + PLACE));
  }

  @Test
  void aTimeoutFails() {
    TimeoutException timeout = new TimeoutException("count() timed out after 10 seconds");
    assertThat(Verdicts.of(timeout).status()).isEqualTo(Status.FAILED);
    assertThat(Verdicts.of(timeout).message())
        .startsWith("No answer within the time limit.\nLikely");

    timeout.addSuppressed(from(new InterruptedException(), JDK, STUDENT));
    assertThat(Verdicts.of(timeout).message())
        .startsWith("No answer within the time limit.\n" + PLACE + "\nLikely");
  }

  @Test
  void whatPassedThroughTheStudentsCodeIsTheirs() {
    Throwable thrown = from(new IllegalStateException("oops"), JDK, SDK, STUDENT, HARNESS);

    assertThat(Verdicts.of(new ExecutionException(thrown)))
        .isEqualTo(
            new Outcome(Status.FAILED, "Your code threw IllegalStateException: oops\n" + PLACE));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 503})
  void aCloudThatBreaksDownIsNotTheStudents(int status) {
    AwsServiceException answer =
        from(S3Exception.builder().message("broken").statusCode(status).build(), STUDENT);

    assertThat(Verdicts.of(answer).status()).isEqualTo(Status.ERROR);
    assertThat(Verdicts.of(answer).message())
        .startsWith("The lab's cloud did not answer as a cloud should: S3Exception: broken\n");
  }

  @Test
  void aThrottledRequestIsTheStudentsToRepeat() {
    AwsServiceException slowDown =
        answer(S3Exception.builder().statusCode(503), "SlowDown", "Slow down");

    assertThat(Verdicts.of(from(slowDown, STUDENT)).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aCloudThatIsNotThereIsNotTheStudents() {
    Throwable refused =
        SdkClientException.create("Unable to execute HTTP request: Connection refused");
    refused.addSuppressed(new SentByTheLabsClient());

    assertThat(Verdicts.of(new UncheckedIOException(new IOException(from(refused, STUDENT)))))
        .extracting(Outcome::status)
        .isEqualTo(Status.ERROR);
  }

  @Test
  void aCloudThatOnlyTheStudentsOwnClientKnowsIsTheStudents() {
    Throwable refused =
        SdkClientException.create("Unable to execute HTTP request: Connection refused");

    assertThat(Verdicts.of(from(refused, STUDENT)))
        .extracting(Outcome::status)
        .isEqualTo(Status.FAILED);
  }

  @Test
  void theLabsOwnFaultIsNotTheStudents() {
    Throwable own = from(new IllegalStateException("oops"), JDK, HARNESS);
    Throwable withinTheirs = from(new IllegalStateException("oops"), JDK, HARNESS, SDK, STUDENT);

    for (Throwable thrown : new Throwable[] {own, withinTheirs}) {
      assertThat(Verdicts.of(thrown).status()).isEqualTo(Status.ERROR);
      assertThat(Verdicts.of(thrown).message())
          .startsWith("The lab itself failed here: IllegalStateException: oops\nThat is a fault")
          .contains("not of your code", "surefire-reports")
          .doesNotContain(PLACE);
    }
  }
}
