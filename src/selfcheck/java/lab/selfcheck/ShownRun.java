package lab.selfcheck;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;

/** A run that leaves something of everything to show: steps done, one wrong, and two not begun. */
final class ShownRun {

  private static final Path MISTAKE = Mistake.FOLDER.resolve("07-first-page-only.patch");
  private static final Path UNWRITTEN = Path.of("lab", "exercise", "DynamoDbGameCommands.java");

  private ShownRun() {}

  static RunResult in(Path folder) throws Exception {
    Path source = folder.resolve("source");
    Path classes = folder.resolve("classes");
    Sources.copy(Implementations.SOLUTION, source);
    Mistake.read(MISTAKE).apply(Implementations.SOLUTION, source);
    Files.copy(
        Implementations.STARTER.resolve(UNWRITTEN), source.resolve(UNWRITTEN), REPLACE_EXISTING);
    assertThat(Implementations.compile(List.of(source), classes).problems()).isEmpty();
    try (LabRunner runner = new LabRunner()) {
      return Implementations.run(runner, Map.of("lab.seed", "2026"), classes);
    }
  }
}
