package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.harness.progress.Progress;
import lab.harness.progress.Status;
import lab.harness.progress.StepProgress;
import lab.harness.progress.TestProgress;
import lab.harness.run.StepsRunner;
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

  private static StepsRunner runner;

  @TempDir Path classes;

  @BeforeAll
  static void open() {
    runner = new StepsRunner();
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @Test
  void starterHasNoPointsAndNoFailure() throws Exception {
    Progress progress = run(Implementations.STARTER, Map.of());

    assertThat(progress.steps()).extracting(StepProgress::status).containsOnly(Status.NOT_STARTED);
    assertThat(progress.points()).isZero();
    assertThat(progress.bonus()).isZero();
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

  private Progress run(Path source, Map<String, String> properties) throws Exception {
    return Implementations.run(runner, source, classes, properties);
  }

  private static void assertFull(Progress progress) {
    assertThat(messages(progress)).isEmpty();
    assertThat(progress.points()).isEqualTo(progress.maxPoints()).isEqualTo(100);
    assertThat(progress.bonus()).isEqualTo(progress.maxBonus()).isEqualTo(20);
  }

  private static List<String> messages(Progress progress) {
    return progress.steps().stream()
        .flatMap(step -> step.tests().stream())
        .map(TestProgress::message)
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
