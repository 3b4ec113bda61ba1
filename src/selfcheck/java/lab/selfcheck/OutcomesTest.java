package lab.selfcheck;

import static lab.selfcheck.ResultSamples.said;
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
import lab.harness.result.Outcome;
import lab.harness.result.Status;
import lab.harness.run.Outcomes;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.Finding;
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
class OutcomesTest {

  private static final Finding WRONG = Finding.of("step.4");

  @Test
  void successPasses() {
    assertThat(Outcomes.of(TestExecutionResult.successful()).status()).isEqualTo(Status.PASSED);
    assertThat(Outcomes.of(TestExecutionResult.successful()).finding()).isEmpty();
  }

  @Test
  void whatIsNotWrittenIsNotStarted() {
    NotDoneYetException notDone = from(new NotDoneYetException(), STUDENT);
    String todo = "Not written yet: " + PLACE.substring("at ".length());

    assertOutcome(Outcomes.of(notDone), Status.NOT_STARTED, todo);
    assertOutcome(Outcomes.of(new ExecutionException(notDone)), Status.NOT_STARTED, todo);
    assertOutcome(Outcomes.of(new AssertionError("other", notDone)), Status.NOT_STARTED, todo);
    assertOutcome(aborted(new TestAbortedException("", notDone)), Status.NOT_STARTED, todo);
  }

  @Test
  void whatIsAbortedIsNotStartedOrNotJudged() {
    assertThat(aborted(new TestAbortedException("not here"))).isEqualTo(Outcome.UNKNOWN);
    assertThat(aborted(null)).isEqualTo(Outcome.UNKNOWN);
    assertThat(aborted(new NotJudged(WRONG))).isEqualTo(Outcome.of(Status.NOT_JUDGED, WRONG));
  }

  @Test
  void badInputIsAnErrorInItsOwnWords() {
    Finding noFile = said("No such file.");

    assertThat(Outcomes.of(new IllegalStateException(new BadInputException(noFile))))
        .isEqualTo(Outcome.of(Status.ERROR, noFile));
  }

  @Test
  void aFailureOfTheCloudIsAnErrorInItsOwnWords() {
    assertThat(Outcomes.of(from(new CloudFailure(WRONG), HARNESS, STUDENT)))
        .isEqualTo(Outcome.of(Status.ERROR, WRONG));
  }

  @Test
  void aVerdictStandsAsItIs() {
    assertThat(Outcomes.of(new WrongAnswer(WRONG))).isEqualTo(Outcome.of(Status.FAILED, WRONG));
    assertOutcome(
        Outcomes.of(new AssertionError("\n250, not 835\nin all\n")),
        Status.FAILED,
        "250, not 835\nin all");
  }

  @Test
  void anAssertionOfTheStudentsIsNoVerdict() {
    Throwable asserted = from(new AssertionError("no such user"), STUDENT, JDK, HARNESS);

    assertOutcome(
        Outcomes.of(asserted),
        Status.FAILED,
        "Your code threw AssertionError: no such user\n" + PLACE);
    assertOutcome(
        Outcomes.of(from(new AssertionError(), STUDENT)),
        Status.FAILED,
        "Your code threw AssertionError\n" + PLACE);
    assertOutcome(
        Outcomes.of(new AssertionError(Told.of(WRONG), new WrongAnswer(WRONG, asserted))),
        Status.FAILED,
        Told.of(WRONG) + "\n" + PLACE);
  }

  @Test
  void aVerdictOnAnExceptionIsAVerdict() {
    Throwable thrown = from(new IllegalStateException("oops"), STUDENT);

    assertOutcome(
        Outcomes.of(new WrongAnswer(WRONG, thrown)), Status.FAILED, Told.of(WRONG) + "\n" + PLACE);
  }

  @Test
  void aTimeoutFails() {
    TimeoutException timeout = new TimeoutException("count() timed out after 10 seconds");
    assertThat(Outcomes.of(timeout).status()).isEqualTo(Status.FAILED);
    assertThat(told(Outcomes.of(timeout))).startsWith("No answer within the time limit.\nLikely");

    timeout.addSuppressed(from(new InterruptedException(), JDK, STUDENT));
    assertThat(told(Outcomes.of(timeout)))
        .startsWith("No answer within the time limit.\n" + PLACE + "\nLikely");
  }

  @Test
  void whatPassedThroughTheStudentsCodeIsTheirs() {
    Throwable thrown = from(new IllegalStateException("oops"), JDK, SDK, STUDENT, HARNESS);

    assertOutcome(
        Outcomes.of(new ExecutionException(thrown)),
        Status.FAILED,
        "Your code threw IllegalStateException: oops\n" + PLACE);
  }

  @Test
  void causesInACircleAreTheirsWhoThrewThem() {
    Exception inner = from(new IllegalStateException("in"), STUDENT);
    Exception outer = from(new IllegalStateException("out", inner), STUDENT);
    inner.initCause(outer);

    assertOutcome(
        Outcomes.of(outer), Status.FAILED, "Your code threw IllegalStateException: out\n" + PLACE);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 503})
  void aCloudThatBreaksDownIsNotTheStudents(int status) {
    AwsServiceException answer =
        from(S3Exception.builder().message("broken").statusCode(status).build(), STUDENT);

    assertThat(Outcomes.of(answer).status()).isEqualTo(Status.ERROR);
    assertThat(told(Outcomes.of(answer)))
        .startsWith("The lab's cloud did not answer as a cloud should: S3Exception: broken\n");
  }

  @Test
  void aThrottledRequestIsTheStudentsToRepeat() {
    AwsServiceException slowDown =
        answer(S3Exception.builder().statusCode(503), "SlowDown", "Slow down");

    assertThat(Outcomes.of(from(slowDown, STUDENT)).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aCloudThatIsNotThereIsNotTheStudents() {
    Throwable refused =
        SdkClientException.create("Unable to execute HTTP request: Connection refused");
    refused.addSuppressed(new SentByTheLabsClient());

    assertThat(Outcomes.of(new UncheckedIOException(new IOException(from(refused, STUDENT)))))
        .extracting(Outcome::status)
        .isEqualTo(Status.ERROR);
  }

  @Test
  void aCloudThatOnlyTheStudentsOwnClientKnowsIsTheStudents() {
    Throwable refused =
        SdkClientException.create("Unable to execute HTTP request: Connection refused");

    assertThat(Outcomes.of(from(refused, STUDENT)))
        .extracting(Outcome::status)
        .isEqualTo(Status.FAILED);
  }

  @Test
  void theLabsOwnFaultIsNotTheStudents() {
    Throwable own = from(new IllegalStateException("oops"), JDK, HARNESS);
    Throwable withinTheirs = from(new IllegalStateException("oops"), JDK, HARNESS, SDK, STUDENT);

    for (Throwable thrown : new Throwable[] {own, withinTheirs}) {
      assertThat(Outcomes.of(thrown).status()).isEqualTo(Status.ERROR);
      assertThat(told(Outcomes.of(thrown)))
          .startsWith("The lab itself failed here: IllegalStateException: oops\nThat is a fault")
          .contains("not of your code", "surefire-reports")
          .doesNotContain(PLACE);
    }
  }

  private static Outcome aborted(Throwable thrown) {
    return Outcomes.of(TestExecutionResult.aborted(thrown));
  }

  private static String told(Outcome outcome) {
    return Told.of(outcome.finding().orElseThrow());
  }

  private static void assertOutcome(Outcome outcome, Status status, String told) {
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(told(outcome)).isEqualTo(told);
  }
}
