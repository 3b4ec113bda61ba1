package lab.selfcheck;

import static lab.selfcheck.ResultSamples.error;
import static lab.selfcheck.ResultSamples.failed;
import static lab.selfcheck.ResultSamples.notJudged;
import static lab.selfcheck.ResultSamples.notStarted;
import static lab.selfcheck.ResultSamples.passed;
import static lab.selfcheck.ResultSamples.run;
import static lab.selfcheck.ResultSamples.said;
import static lab.selfcheck.ResultSamples.step;
import static lab.selfcheck.ResultSamples.typical;
import static org.assertj.core.api.Assertions.assertThat;

import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import org.junit.jupiter.api.Test;

/** What the model of a result says of itself. */
class RunResultTest {

  private static final TestResult PASSED = passed("passed", 2);
  private static final TestResult FAILED = failed("failed", 3, said("wrong"));
  private static final TestResult ERROR = error("error", 4, said("the lab's"));
  private static final TestResult NOT_STARTED = notStarted("notStarted", 5);
  private static final TestResult NOT_JUDGED = notJudged("notJudged", 6, said("why"));

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
    StepResult step = step("Step01Bucket", PASSED, FAILED, ERROR, NOT_STARTED);

    assertThat(step.points()).isEqualTo(2);
    assertThat(step.maxPoints()).isEqualTo(14);
  }

  @Test
  void whatIsNotJudgedDoesNotCount() {
    RunResult run =
        run(step("Step01Bucket", PASSED, NOT_JUDGED), step("Step02Objects", NOT_JUDGED));

    assertThat(run.points()).isEqualTo(2);
    assertThat(run.maxPoints()).isEqualTo(2);
    assertThat(run.notJudged()).isEqualTo(12);
    assertThat(run.next()).isEmpty();
  }

  @Test
  void bonusPointsAreCountedApart() {
    RunResult run =
        run(step("Step12SparseIndex", PASSED, FAILED), step("Step13CreateAndJoin", PASSED, ERROR));

    assertThat(run.points()).isEqualTo(2);
    assertThat(run.maxPoints()).isEqualTo(5);
    assertThat(run.bonus()).isEqualTo(2);
    assertThat(run.maxBonus()).isEqualTo(6);
  }

  @Test
  void whatIsWrongComesBeforeWhatIsNotStarted() {
    StepResult done = step("Step01Bucket", PASSED);

    assertThat(typical().next()).get().extracting(StepResult::number).isEqualTo(7);
    assertThat(run(done, step("Step02Objects", NOT_STARTED)).next())
        .get()
        .extracting(StepResult::number)
        .isEqualTo(2);
    assertThat(run(done).next()).isEmpty();
  }

  @Test
  void aTestHasTheIdOfItsTitle() {
    assertThat(typical().step(8).orElseThrow().tests())
        .extracting(TestResult::id)
        .containsExactly("Step08Player.findsTheSheetsPlayer");
    assertThat(typical().step(3)).isEmpty();
  }

  private static Status status(TestResult... tests) {
    return step("Step01Bucket", tests).status();
  }
}
