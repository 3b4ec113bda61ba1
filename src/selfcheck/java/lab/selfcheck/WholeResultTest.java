package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lab.harness.report.JsonReport;
import lab.harness.result.RunResult;
import lab.harness.result.StepResult;
import lab.harness.run.LabRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What real runs bring fits the schema of {@code result.json}. */
@Timeout(120)
class WholeResultTest {

  @TempDir Path folder;

  @Test
  void ofTheReference() throws Exception {
    assertFits(run(Implementations.SOLUTION, "1-14"));
  }

  @Test
  void ofTheStarter() throws Exception {
    assertFits(run(Implementations.STARTER, "1-14"));
  }

  @Test
  void ofAMistake() throws Exception {
    Path source = folder.resolve("source");
    Sources.copy(Implementations.SOLUTION, source);
    Mistake.read(Mistake.FOLDER.resolve("07-first-page-only.patch"))
        .apply(Implementations.SOLUTION, source);

    RunResult run = run(source, "7-8");

    assertThat(run.step(7).map(StepResult::tests).orElseThrow())
        .anyMatch(test -> test.finding().isPresent());
    assertFits(run);
  }

  private RunResult run(Path source, String steps) throws Exception {
    try (LabRunner runner = new LabRunner()) {
      return Implementations.run(
          runner, source, folder.resolve("classes"), Map.of("lab.step", steps));
    }
  }

  private static void assertFits(RunResult run) {
    assertThat(run.steps()).isNotEmpty();
    assertThat(ResultSchema.errors(new JsonReport().render(run, Told.ENGLISH))).isEmpty();
  }
}
