package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An editor runs a step class like any test: with a class path, and none of the options that
 * Maven's build has. It judges as Maven does.
 */
@Timeout(180)
class EditorTest {

  private static final Path CONTRACT = Path.of("src", "contract", "java");

  @TempDir Path folder;

  @Test
  void theReferenceHasAllPointsOnTwoCores() throws IOException {
    assertThat(run(Implementations.SOLUTION, "-Dlab.lang=en"))
        .contains("100 of 100 points", "20 of 20")
        .doesNotContain("Exception");
  }

  @Test
  void theStarterHasNothingYet() throws IOException {
    assertThat(run(Implementations.STARTER, "-Dlab.lang=en"))
        .contains("0 of 100 points", "Next: step 1");
  }

  @Test
  void oneStepAlone() throws IOException {
    assertThat(run(Implementations.SOLUTION, "-Dlab.lang=en", "lab.steps.Step07Count"))
        .contains("6/6")
        .doesNotContain("8 One player");
  }

  /** Eclipse's compiler makes classes of what is broken, which throw an error where they are. */
  @Test
  void aClassThatDoesNotCompileIsToldAsMavenTellsIt() throws IOException {
    Path broken = folder.resolve("broken");
    Sources.copy(Implementations.SOLUTION, broken);
    Path queries = broken.resolve("lab/exercise/DynamoDbGameQueries.java");
    String source = Files.readString(queries);
    Files.writeString(queries, source.replaceFirst("return ", "return undefined + "));
    Path made = folder.resolve("made");
    Sources.copy(Implementations.SOLUTION, made);
    Files.writeString(
        made.resolve("lab/exercise/DynamoDbGameQueries.java"),
        source.replaceFirst(
            "return ",
            "if (true) throw new Error(\"Unresolved compilation problem: x\"); return "));

    assertThat(run(made, "-Dlab.source=" + broken, "-Dlab.lang=en", "lab.steps.Step08Player"))
        .contains("DynamoDbGameQueries does not compile", "undefined")
        .doesNotContain("Unresolved compilation");
  }

  /** Runs it; what starts with a dash is an option of Java's. {@link ElsewhereTest} moves away. */
  private String run(Path source, String... words) throws IOException {
    Path classes = folder.resolve("classes");
    assertThat(Implementations.compile(List.of(CONTRACT, source), classes).problems()).isEmpty();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classes + File.pathSeparator + StandInAccount.classPath()));
    command.add("-XX:ActiveProcessorCount=2");
    command.add("-Dlab.out=" + folder.resolve("reports"));
    List.of(words).stream().filter(it -> it.startsWith("-")).forEach(command::add);
    command.add(LabInAnEditor.class.getName());
    List.of(words).stream().filter(it -> !it.startsWith("-")).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
