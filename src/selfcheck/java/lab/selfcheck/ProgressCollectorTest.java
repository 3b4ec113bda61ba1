package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import lab.harness.progress.BundleNames;
import lab.harness.progress.Progress;
import lab.harness.progress.ProgressCollector;
import lab.harness.progress.Status;
import lab.harness.progress.StepProgress;
import lab.harness.progress.TestProgress;
import lab.harness.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the collector makes of runs of small step classes. */
class ProgressCollectorTest {

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
    Progress progress =
        run(StepsToCollect.Bonus.class, StepsToCollect.NoStep.class, StepsToCollect.Mixed.class);

    assertThat(progress.steps())
        .extracting(StepProgress::number, StepProgress::title, StepProgress::status)
        .containsExactly(
            tuple(7, Texts.text("step.7"), Status.ERROR),
            tuple(13, Texts.text("step.13"), Status.PASSED));
    assertThat(progress.points()).isEqualTo(1);
    assertThat(progress.maxPoints()).isEqualTo(63);
    assertThat(progress.bonus()).isEqualTo(5);
    assertThat(progress.maxBonus()).isEqualTo(5);
  }

  @Test
  void everyTestHasItsOutcome() {
    assertThat(tests(StepsToCollect.Mixed.class))
        .extracting(TestProgress::name, TestProgress::status, TestProgress::points)
        .containsExactly(
            tuple("passes()", Status.PASSED, 1),
            tuple("fails()", Status.FAILED, 0),
            tuple("isNotWritten()", Status.NOT_STARTED, 0),
            tuple("breaks()", Status.ERROR, 0),
            tuple("isDisabled()", Status.NOT_STARTED, 0),
            tuple("failsOnce(int)", Status.FAILED, 0));
    assertThat(tests(StepsToCollect.Mixed.class))
        .extracting(TestProgress::message)
        .startsWith(null, "no", null)
        .endsWith("later", "not 2");
  }

  @Test
  void aClassThatFailsFailsItsTests() {
    assertThat(tests(StepsToCollect.FailsBefore.class))
        .extracting(TestProgress::status, TestProgress::message)
        .containsExactly(tuple(Status.FAILED, "before"), tuple(Status.FAILED, "before"));
    assertThat(tests(StepsToCollect.FailsInItsConstructor.class))
        .extracting(TestProgress::status, TestProgress::message)
        .containsExactly(tuple(Status.FAILED, "constructor"));
    assertThat(tests(StepsToCollect.IsDisabled.class))
        .extracting(TestProgress::status, TestProgress::message)
        .containsExactly(tuple(Status.NOT_STARTED, "later"));
  }

  @Test
  void whatGoesWrongAfterwardsTakesNoPoints() {
    assertThat(tests(StepsToCollect.BreaksAfter.class))
        .extracting(TestProgress::status, TestProgress::points)
        .containsExactly(tuple(Status.PASSED, 1));
  }

  @Test
  void whatNeverRanIsNotStarted() {
    ProgressCollector collector = new ProgressCollector();
    collector.testPlanExecutionStarted(LAUNCHER.discover(request(StepsToCollect.Mixed.class)));

    assertThat(progress(collector).steps().get(0).tests())
        .hasSize(6)
        .extracting(TestProgress::status, TestProgress::message)
        .containsOnly(tuple(Status.NOT_STARTED, null));
  }

  @Test
  void anInputThatCannotBeUsedIsSaidOfEveryTest() {
    Progress progress = run(StepsToCollect.Mixed.class, StepsToCollect.MeetsBadInput.class);

    assertThat(progress.unusable()).contains("No such file.");
    assertThat(progress.steps().stream().flatMap(step -> step.tests().stream()))
        .hasSize(7)
        .extracting(TestProgress::status, TestProgress::points, TestProgress::message)
        .containsOnly(tuple(Status.ERROR, 0, "No such file."));
  }

  private static List<TestProgress> tests(Class<?> step) {
    return run(step).steps().get(0).tests();
  }

  private static Progress run(Class<?>... steps) {
    ProgressCollector collector = new ProgressCollector();
    LAUNCHER.execute(request(steps), collector);
    return progress(collector);
  }

  private static Progress progress(ProgressCollector collector) {
    return collector.progress(1, "embedded", "src/main/java");
  }

  private static LauncherDiscoveryRequest request(Class<?>... steps) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(steps).map(DiscoverySelectors::selectClass).toList())
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .configurationParameter(
            "junit.jupiter.displayname.generator.default", BundleNames.class.getName())
        .build();
  }
}
