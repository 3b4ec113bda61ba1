package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.run.ResultCollector;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the collector makes of runs of small step classes. */
class ResultCollectorTest {

  /** A launcher that the lab's own listeners, filters and extensions stay out of. */
  private static final Launcher LAUNCHER =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .build());

  @Test
  void stepsAreInOrderAndNothingElseCounts() {
    List<StepResult> steps =
        run(StepsToCollect.Bonus.class, StepsToCollect.NoStep.class, StepsToCollect.Mixed.class)
            .steps();
    RunResult run = ResultSamples.run(steps.toArray(StepResult[]::new));

    assertThat(steps)
        .extracting(StepResult::number, StepResult::id, StepResult::status)
        .containsExactly(tuple(7, "Mixed", Status.ERROR), tuple(13, "Bonus", Status.PASSED));
    assertThat(run.points()).isEqualTo(1);
    assertThat(run.maxPoints()).isEqualTo(63);
    assertThat(run.bonus()).isEqualTo(5);
    assertThat(run.maxBonus()).isEqualTo(5);
  }

  @Test
  void everyTestHasItsOutcome() {
    assertThat(tests(StepsToCollect.Mixed.class))
        .extracting(TestResult::id, TestResult::status, TestResult::points)
        .containsExactly(
            tuple("Mixed.passes", Status.PASSED, 1),
            tuple("Mixed.fails", Status.FAILED, 0),
            tuple("Mixed.isNotWritten", Status.NOT_STARTED, 0),
            tuple("Mixed.breaks", Status.ERROR, 0),
            tuple("Mixed.isDisabled", Status.NOT_STARTED, 0),
            tuple("Mixed.failsOnce", Status.FAILED, 0));
    assertThat(tests(StepsToCollect.Mixed.class))
        .extracting(Told::message)
        .startsWith(null, "no", null)
        .endsWith(null, "not 2");
  }

  @Test
  void everyTestThatRanHasItsTime() {
    assertThat(tests(StepsToCollect.Mixed.class))
        .allSatisfy(
            test ->
                assertThat(test.duration().isZero())
                    .isEqualTo(test.id().equals("Mixed.isDisabled")))
        .extracting(TestResult::duration)
        .allMatch(duration -> duration.compareTo(Duration.ofMinutes(1)) < 0);
  }

  @Test
  void aClassThatFailsFailsItsTests() {
    assertThat(tests(StepsToCollect.FailsBefore.class))
        .extracting(TestResult::status, Told::message)
        .containsExactly(tuple(Status.FAILED, "before"), tuple(Status.FAILED, "before"));
    assertThat(tests(StepsToCollect.FailsInItsConstructor.class))
        .extracting(TestResult::status, Told::message)
        .containsExactly(tuple(Status.FAILED, "constructor"));
    assertThat(tests(StepsToCollect.IsDisabled.class))
        .extracting(TestResult::status, Told::message)
        .containsExactly(tuple(Status.NOT_STARTED, null));
  }

  @Test
  void whatGoesWrongAfterwardsTakesNoPoints() {
    assertThat(tests(StepsToCollect.BreaksAfter.class))
        .extracting(TestResult::status, TestResult::points)
        .containsExactly(tuple(Status.PASSED, 1));
  }

  @Test
  void whatNeverRanIsNotStarted() {
    ResultCollector collector = new ResultCollector();
    collector.testPlanExecutionStarted(LAUNCHER.discover(request(StepsToCollect.Mixed.class)));

    assertThat(collector.steps().get(0).tests())
        .hasSize(6)
        .extracting(TestResult::status, Told::message)
        .containsOnly(tuple(Status.NOT_STARTED, null));
  }

  @Test
  void anInputThatCannotBeUsedIsSaidOfEveryTest() {
    ResultCollector collector = run(StepsToCollect.Mixed.class, StepsToCollect.MeetsBadInput.class);

    assertThat(collector.unusable().map(Told::of)).contains("No such file.");
    assertThat(collector.steps().stream().flatMap(step -> step.tests().stream()))
        .hasSize(7)
        .extracting(TestResult::status, TestResult::points, Told::message)
        .containsOnly(tuple(Status.ERROR, 0, "No such file."));
  }

  private static List<TestResult> tests(Class<?> step) {
    return run(step).steps().get(0).tests();
  }

  private static ResultCollector run(Class<?>... steps) {
    ResultCollector collector = new ResultCollector();
    LAUNCHER.execute(request(steps), collector);
    return collector;
  }

  private static LauncherDiscoveryRequest request(Class<?>... steps) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(steps).map(DiscoverySelectors::selectClass).toList())
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .build();
  }
}
