package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some editors start tests from another folder than the project's: its files are found all the
 * same.
 */
class ElsewhereTest {

  @TempDir Path elsewhere;
  @TempDir Path classes;

  @Test
  void fixturesAreFoundByTheProjectsOwnPlace() throws IOException {
    assertThat(Implementations.compile(List.of(Implementations.SOLUTION), classes).problems())
        .isEmpty();

    Process lab =
        StandInAccount.java(
                List.of("-Dlab.step=2,7", "-Dlab.out=" + elsewhere.resolve("lab")),
                LabInASession.class.getName(),
                classes.toString())
            .directory(elsewhere.toFile())
            .start();

    assertThat(new String(lab.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("18 of 18 points");
  }
}
