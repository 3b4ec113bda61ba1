package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.run.LabRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a student's code does to end a run, the result is the run's own, and says what ended it.
 */
class ExitTest {

  private static final String KILL =
      """
      try {
        new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(1);",
        "Runtime.getRuntime().exit(1);",
        "Runtime.getRuntime().halt(1);",
        "java.util.stream.IntStream.of(1).forEach(System::exit);",
        "java.util.stream.IntStream.of(1).forEach(Runtime.getRuntime()::exit);"
      })
  void anExitCostsItsOwnTestsOnly(String exit) throws Exception {
    Path classes = compileWith("BattleRoyaleKeys", "return", exit + " return");

    try (LabRunner runner = new LabRunner()) {
      RunResult result = Implementations.run(runner, Map.of("lab.step", "4,5"), classes);

      assertThat(result.step(5).orElseThrow().points()).isEqualTo(8);
      assertThat(result.step(4).orElseThrow().status()).isEqualTo(Status.FAILED);
      assertThat(Told.messages(result))
          .isNotEmpty()
          .allSatisfy(
              message ->
                  assertThat(message)
                      .contains("Your code tried to end Java")
                      .containsPattern(
                          "at BattleRoyaleKeys\\.\\S+\\(BattleRoyaleKeys\\.java:\\d+\\)"));
    }
  }

  @Test
  void aFullMemoryCostsItsOwnTestsOnly() throws Exception {
    String fill = "java.util.List<long[]> all = new java.util.ArrayList<>(); while (true)";
    Path classes =
        compileWith(
            "BattleRoyaleKeys",
            "return",
            fill + " { all.add(new long[50_000_000]); if (all.isEmpty()) break; } return");

    assertThat(runInSession(classes, "-Xmx512m", "-Dlab.step=4,5"))
        .contains("Your code filled the memory of Java", "8/8")
        .containsPattern("at BattleRoyaleKeys\\.\\S+\\(BattleRoyaleKeys\\.java:\\d+\\)");
  }

  /**
   * Reflection is not looked through; but the line that asked for it waits until Java has ended.
   */
  @Test
  void whatEndsJavaAllTheSameIsSaid() throws Exception {
    Path classes =
        compileWith(
            "BattleRoyaleKeys",
            "return",
            """
            try {
              System.class.getMethod("exit", int.class).invoke(null, 1);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
            return""");

    assertThat(runInSession(classes, "-Dlab.step=4,5"))
        .contains("Your code tried to end Java")
        .containsPattern("at BattleRoyaleKeys\\.\\w+\\(BattleRoyaleKeys\\.java:\\d+\\)");
    assertThat(folder.resolve("reports/result.json"))
        .content()
        .contains(
            "\"status\" : \"failed\"", "\"status\" : \"not judged\"", "before this was judged");
  }

  /** As when the machine is switched off: nothing can be written any more. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunThatIsKilledLeavesItsOwnResult() throws Exception {
    Path result = Files.createDirectories(folder.resolve("reports")).resolve("result.json");
    Files.writeString(result, "the result of an earlier run");
    Path kill = compileWith("BattleRoyaleKeys", "return", KILL + "return");

    runInSession(kill, "-Dlab.step=4,5");

    assertThat(result)
        .content()
        .contains("\"status\" : \"not judged\"", "The run ended before this was judged")
        .doesNotContain("passed", "an earlier run");
  }

  private Path compileWith(String type, String code, String other) throws IOException {
    Path source = folder.resolve("source");
    Path classes = folder.resolve("classes");
    Sources.copy(Implementations.SOLUTION, source);
    Path file = source.resolve("lab/exercise/" + type + ".java");
    Files.writeString(file, Files.readString(file).replaceFirst(code, other));
    assertThat(Implementations.compile(List.of(source), classes).problems()).isEmpty();
    return classes;
  }

  private String runInSession(Path classes, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Dlab.out=" + folder.resolve("reports"));
    Process process =
        StandInAccount.java(all, LabInASession.class.getName(), classes.toString()).start();
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
