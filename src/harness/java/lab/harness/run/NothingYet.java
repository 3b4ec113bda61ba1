package lab.harness.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lab.harness.result.Outcome;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.settings.Settings;
import lab.harness.step.Points;
import lab.harness.step.StepInfo;
import lab.harness.verdict.Finding;
import org.junit.jupiter.api.Order;

/** The result of a run that has just begun: what remains if something ends Java before its time. */
public final class NothingYet {

  private static final Outcome CUT = Outcome.of(Status.NOT_JUDGED, Finding.of("outcome.cut"));

  private NothingYet() {}

  /** All tests that are asked for, none of them judged. */
  public static RunResult of(Settings settings) {
    return new RunResult(
        settings.seed(),
        settings.cloud(),
        settings.source(),
        Optional.of(settings.items().toString()).filter(items -> !settings.sheet()),
        settings.steps().stream().map(NothingYet::result).toList(),
        List.of(),
        Optional.empty());
  }

  private static StepResult result(StepInfo step) {
    List<TestResult> tests =
        step.tests().stream()
            .sorted(Comparator.comparingInt(test -> test.getAnnotation(Order.class).value()))
            .map(
                test ->
                    new TestResult(
                        step.id(),
                        test.getName(),
                        test.getAnnotation(Points.class).value(),
                        CUT,
                        Duration.ZERO,
                        List.of()))
            .toList();
    return new StepResult(step.number(), step.id(), step.bonus(), tests);
  }
}
