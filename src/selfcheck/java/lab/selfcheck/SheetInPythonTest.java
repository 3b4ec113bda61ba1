package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import lab.harness.settings.Settings;
import lab.selfcheck.CommandLineTool.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the sheet has students do in Python gives the sheet's figures in the lab's cloud. */
class SheetInPythonTest {

  private static final Path PROGRAM = Path.of("src", "selfcheck", "resources", "lab", "sheet.py");

  private static final Path FILE = Path.of("fixtures", "objects", "rules.txt");

  @Test
  @Timeout(300)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no command that sends a signal")
  void thePythonOfTheSheetFindsTheSheetsFigures() throws Exception {
    List<CommandLineTool> pythons = CommandLineTool.named("python3", "-c", "import boto3");
    assumeThat(pythons).as("no python3 with boto3 (python3-boto3) is installed").isNotEmpty();
    try (CloudInAProcess cloud = CloudInAProcess.startByMaven("--ports 0,0")) {
      for (CommandLineTool python : pythons) {
        Said said =
            python.run(
                cloud.posix(),
                PROGRAM.toString(),
                Settings.SHEET_ITEMS.toString(),
                FILE.toString());

        assertThat(said.text())
            .isEqualToNormalizingNewlines(
                """
                keys ['folder/été 1.txt', 'hello.txt']
                same True
                versions 2 [True, False]
                first True
                deleted []
                kept 3
                scan 835 14.5
                player 1 0.5
                game 51 1.0
                players 50 1.0
                open 4 0.5
                """);
        assertThat(said.status()).isZero();
      }
      // Maven resets the terminal's colours.
      assertThat(String.join("", cloud.interrupt())).doesNotContainPattern("\\w{3,}");
      assertThat(cloud.status()).isZero();
    }
  }
}
