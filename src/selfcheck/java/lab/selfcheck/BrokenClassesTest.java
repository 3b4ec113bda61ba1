package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.harness.compile.Compilation;
import lab.harness.compile.Implementation;
import lab.harness.compile.ImplementationLoader;
import lab.harness.compile.SourceCompiler;
import lab.harness.result.RunResult;
import lab.harness.result.StepResult;
import lab.harness.run.LabRunner;
import lab.harness.run.RunRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that is missing or does not compile costs the steps that need it, and no others. */
class BrokenClassesTest {

  private static final Map<String, String> STEPS = Map.of("lab.step", "2,4,5,8");

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void copy() throws IOException {
    source = folder.resolve("source");
    Sources.copy(Implementations.SOLUTION, source);
  }

  @Test
  void aWrongTypeCostsItsSteps() throws IOException {
    change("S3ObjectStore", "public void upload", "public voi upload");

    RunResult result = run();

    assertThat(pointless(result)).containsExactly(2);
    assertThat(said(result, 2))
        .contains("S3ObjectStore does not compile: S3ObjectStore.java:", "class voi");
  }

  @Test
  void aFileThatCantBeParsedCostsItsSteps() throws IOException {
    change("BattleRoyaleKeys", "return", "retur n");

    RunResult result = run();

    assertThat(pointless(result)).containsExactly(4);
    assertThat(said(result, 4))
        .contains("BattleRoyaleKeys does not compile: BattleRoyaleKeys.java:");
  }

  @Test
  void whatNeedsABrokenClassSaysSo() throws IOException {
    Sources.write(source, "lab.exercise.Helper", "class Helper { static String name( }");
    change(
        "S3ObjectStore",
        "(public void upload)",
        "private final Helper helper = new Helper();\n  $1");

    RunResult result = run();

    assertThat(pointless(result)).containsExactly(2);
    assertThat(said(result, 2))
        .contains(
            "S3ObjectStore does not compile",
            "class Helper",
            "Helper does not compile: Helper.java:2");
  }

  @Test
  void aBrokenFileThatNoStepNeedsIsNotedOnly() throws IOException {
    Sources.write(source, "lab.exercise.X", "class X {");

    RunResult result = run();

    assertThat(pointless(result)).isEmpty();
    assertThat(result.notes())
        .extracting(Told::of)
        .containsExactly("A file does not compile: X.java:2");
  }

  @Test
  void aMissingClassCostsItsSteps() throws IOException {
    Files.delete(source.resolve("lab/exercise/S3ObjectStore.java"));

    RunResult result = run();

    assertThat(pointless(result)).containsExactly(2);
    assertThat(said(result, 2)).contains("There is no class lab.exercise.S3ObjectStore");
  }

  @Test
  void anotherConstructorCostsItsSteps() throws IOException {
    change("S3ObjectStore", "public S3ObjectStore\\(", "S3ObjectStore(");

    RunResult result = run();

    assertThat(pointless(result)).containsExactly(2);
    assertThat(said(result, 2)).contains("a public constructor (S3Client, String)");
  }

  private RunResult run() throws IOException {
    Path classes = folder.resolve("classes");
    try (SourceCompiler compiler = Implementations.compiler();
        LabRunner runner = new LabRunner()) {
      Compilation compilation = compiler.compileWhatCanBe(source, classes, List.of());
      try (ImplementationLoader loader =
          new ImplementationLoader(getClass().getClassLoader(), classes)) {
        return runner.run(
            new RunRequest(
                new Implementation(loader, compilation.errors()),
                Implementations.settings(STEPS),
                finding -> {}));
      }
    }
  }

  private static List<Integer> pointless(RunResult result) {
    return result.steps().stream()
        .filter(step -> step.points() == 0)
        .map(StepResult::number)
        .toList();
  }

  private static String said(RunResult result, int step) {
    return Told.of(result.step(step).orElseThrow().tests().get(0).finding().orElseThrow());
  }

  private void change(String type, String code, String other) throws IOException {
    Path file = source.resolve("lab/exercise/" + type + ".java");
    Files.writeString(file, Files.readString(file).replaceFirst(code, other));
  }
}
