package lab.selfcheck;

import static lab.selfcheck.ProgressSamples.error;
import static lab.selfcheck.ProgressSamples.failed;
import static lab.selfcheck.ProgressSamples.notJudged;
import static lab.selfcheck.ProgressSamples.notStarted;
import static lab.selfcheck.ProgressSamples.passed;
import static lab.selfcheck.ProgressSamples.progress;
import static lab.selfcheck.ProgressSamples.step;
import static lab.selfcheck.ProgressSamples.typical;
import static org.assertj.core.api.Assertions.assertThat;

import lab.harness.progress.Progress;
import lab.harness.progress.Status;
import lab.harness.progress.StepProgress;
import lab.harness.progress.TestProgress;
import org.junit.jupiter.api.Test;

/** What the model of a result says of itself. */
class ProgressTest {

  private static final TestProgress PASSED = passed("passed", 2);
  private static final TestProgress FAILED = failed("failed", 3, "wrong");
  private static final TestProgress ERROR = error("error", 4, "the lab's");
  private static final TestProgress NOT_STARTED = notStarted("not started", 5);
  private static final TestProgress NOT_JUDGED = notJudged("not judged", 6, "why");

  @Test
  void aStepStandsAsTheWorstOfItsTests() {
    assertThat(status(PASSED, PASSED)).isEqualTo(Status.PASSED);
    assertThat(status(PASSED, NOT_STARTED)).isEqualTo(Status.NOT_STARTED);
    assertThat(status(PASSED, NOT_STARTED, FAILED)).isEqualTo(Status.FAILED);
    assertThat(status(ERROR, FAILED, NOT_STARTED, PASSED)).isEqualTo(Status.ERROR);
    assertThat(status(NOT_JUDGED, PASSED)).isEqualTo(Status.PASSED);
    assertThat(status(NOT_JUDGED, NOT_STARTED)).isEqualTo(Status.NOT_STARTED);
    assertThat(status(NOT_JUDGED, NOT_JUDGED)).isEqualTo(Status.NOT_JUDGED);
    assertThat(status()).isEqualTo(Status.NOT_STARTED);
  }

  @Test
  void aStepCountsThePointsOfWhatPassed() {
    StepProgress step = step(1, "A step", PASSED, FAILED, ERROR, NOT_STARTED);

    assertThat(step.points()).isEqualTo(2);
    assertThat(step.maxPoints()).isEqualTo(14);
  }

  @Test
  void whatIsNotJudgedDoesNotCount() {
    Progress progress = progress(step(1, "A step", PASSED, NOT_JUDGED), step(2, "No", NOT_JUDGED));

    assertThat(progress.points()).isEqualTo(2);
    assertThat(progress.maxPoints()).isEqualTo(2);
    assertThat(progress.notJudged()).isEqualTo(12);
    assertThat(progress.next()).isEmpty();
  }

  @Test
  void bonusPointsAreCountedApart() {
    Progress progress =
        progress(step(12, "Last", PASSED, FAILED), step(13, "Bonus", PASSED, ERROR));

    assertThat(progress.points()).isEqualTo(2);
    assertThat(progress.maxPoints()).isEqualTo(5);
    assertThat(progress.bonus()).isEqualTo(2);
    assertThat(progress.maxBonus()).isEqualTo(6);
  }

  @Test
  void whatIsWrongComesBeforeWhatIsNotStarted() {
    assertThat(typical().next()).get().extracting(StepProgress::number).isEqualTo(7);
    assertThat(progress(step(1, "Done", PASSED), step(2, "To do", NOT_STARTED)).next())
        .get()
        .extracting(StepProgress::number)
        .isEqualTo(2);
    assertThat(progress(step(1, "Done", PASSED)).next()).isEmpty();
  }

  private static Status status(TestProgress... tests) {
    return step(1, "A step", tests).status();
  }
}
