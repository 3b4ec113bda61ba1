package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the watch ends, and what it says where it can't begin. */
class WatchEndTest {

  private static final String STEPS = "-Dlab.step=4";

  @TempDir Path folder;

  @Test
  void quitEndsIt() throws Exception {
    try (WatchInAProcess watch = WatchInAProcess.start(Implementations.STARTER, folder, STEPS)) {
      watch.until("Not written yet: BattleRoyaleKeys");
      watch.type("quit");
      assertThat(watch.status()).isZero();
    }
  }

  /** As from an editor's task, which has no input at all. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no command that sends a signal")
  void theEndOfTheInputEndsNothingAndCtrlCDoes() throws Exception {
    try (WatchInAProcess watch = WatchInAProcess.start(Implementations.STARTER, folder, STEPS)) {
      watch.hangUp();
      watch.until("Not written yet");
      Files.writeString(watch.file("BattleRoyaleKeys"), "no class");
      watch.until("BattleRoyaleKeys does not compile");
      int lines = watch.lines().size();
      watch.interrupt();
      assertThat(watch.status()).isZero();
      assertThat(watch.lines().subList(lines, watch.lines().size()))
          .noneMatch(line -> line.contains("Exception"));
    }
  }

  /** A stand-in for an editor writes down what it was asked to open. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a program of POSIX")
  void theEditorIsOpenedAtTheLineInWork() throws Exception {
    Path noted = folder.resolve("a note");
    try (WatchInAProcess watch =
        WatchInAProcess.start(
            Implementations.STARTER, folder, STEPS, "--edit-cmd=cp {file} \"" + noted + "\"")) {
      watch.until("Not written yet: BattleRoyaleKeys");
      watch.type("edit");
      Awaitility.await().until(() -> Files.exists(noted));
      assertThat(noted).hasSameTextualContentAs(watch.file("BattleRoyaleKeys"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --edit             | The watch does not understand --edit
          -Dlab.cloud=aws    | The watch judges on the embedded cloud only
          -Dlab.step=15      | lab.step
          """)
  void whatCantBeReadIsASentence(String option, String sentence) throws Exception {
    try (WatchInAProcess watch = WatchInAProcess.start(Implementations.STARTER, folder, option)) {
      watch.until(sentence);
      assertThat(watch.status()).isOne();
    }
  }

  @Test
  void itSpeaksFrench() throws Exception {
    try (WatchInAProcess watch =
        WatchInAProcess.start(Implementations.STARTER, folder, STEPS, "-Dlab.lang=fr")) {
      watch.until("Le dossier");
      watch.type("bof");
      assertThat(watch.until("commande")).last().asString().contains("«\u00a0bof\u00a0»");
    }
  }
}
