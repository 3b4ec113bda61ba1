package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's code that ends Java can't be kept from it; the reports are written all the same. */
class ExitTest {

  @TempDir Path folder;

  @Test
  void whatEndedJavaIsSaid() throws Exception {
    Path source = folder.resolve("source");
    Sources.copy(Implementations.SOLUTION, source);
    Path keys = source.resolve("lab/exercise/BattleRoyaleKeys.java");
    Files.writeString(
        keys, Files.readString(keys).replaceFirst("return", "System.exit(1);\nreturn"));
    assertThat(Implementations.compile(List.of(source), folder.resolve("classes")).problems())
        .isEmpty();

    assertThat(said())
        .contains("Your code ended Java with System.exit")
        .containsPattern("at BattleRoyaleKeys\\.\\w+\\(BattleRoyaleKeys\\.java:\\d+\\)");
    assertThat(folder.resolve("reports/result.json"))
        .content()
        .contains("\"status\" : \"failed\"", "System.exit");
  }

  private String said() throws IOException {
    Process process =
        StandInAccount.java(
                List.of("-Dlab.step=4", "-Dlab.out=" + folder.resolve("reports")),
                LabInASession.class.getName(),
                folder.resolve("classes").toString())
            .start();
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
