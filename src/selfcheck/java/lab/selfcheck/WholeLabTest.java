package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.run.LabRunner;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lab from one end to the other: the starter has nothing, the reference everything. */
@Timeout(120)
class WholeLabTest {

  private static LabRunner runner;

  @TempDir Path classes;

  @BeforeAll
  static void open() {
    runner = new LabRunner();
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @Test
  void starterHasNoPointsAndNoFailure() throws Exception {
    RunResult result = run(Implementations.STARTER, Map.of());

    assertThat(result.steps()).extracting(StepResult::status).containsOnly(Status.NOT_STARTED);
    assertThat(result.points()).isZero();
    assertThat(result.bonus()).isZero();
  }

  @Test
  void referenceHasAllPoints() throws Exception {
    assertFull(run(Implementations.SOLUTION, Map.of()));
  }

  @Test
  void referenceHasAllPointsOnAnotherFile() throws Exception {
    Path items = classes.resolve("objets généraux.json");
    ItemsFile.write(items, World.generate(4711).items());

    assertFull(run(Implementations.SOLUTION, Map.of("lab.items", items.toString())));
  }

  private RunResult run(Path source, Map<String, String> properties) throws Exception {
    return Implementations.run(runner, source, classes, properties);
  }

  private static void assertFull(RunResult result) {
    assertThat(messages(result)).isEmpty();
    assertThat(result.points()).isEqualTo(result.maxPoints()).isEqualTo(100);
    assertThat(result.bonus()).isEqualTo(result.maxBonus()).isEqualTo(20);
  }

  private static List<String> messages(RunResult result) {
    return result.steps().stream()
        .flatMap(step -> step.tests().stream())
        .map(Told::message)
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
