package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.harness.progress.Outcome;
import lab.harness.progress.Status;
import org.junit.jupiter.api.Test;

/** What a message may be like, whoever wrote it. */
class OutcomeTest {

  @Test
  void noMessageIsNoMessage() {
    assertThat(message(null)).isNull();
  }

  @Test
  void blankLinesAroundItAreDropped() {
    assertThat(message("\n\n one\n\n two\n")).isEqualTo("one\n\n two");
  }

  @Test
  void itHasTwelveLinesAtMost() {
    assertThat(message(lines(12))).isEqualTo(lines(12));
    assertThat(message(lines(13))).isEqualTo(lines(12) + " ...");
  }

  @Test
  void itHasTwoThousandCharactersAtMostAllOfThemWhole() {
    assertThat(message("x".repeat(2_000))).hasSize(2_000);
    assertThat(message("x".repeat(1_999) + "😀")).isEqualTo("x".repeat(1_999) + " ...");
  }

  @Test
  void whatSteersATerminalIsReplaced() {
    assertThat(message("a\u001b[31mb\u0085\r\nc\rd\te\u202ef\ud83d"))
        .isEqualTo("a\ufffd[31mb\ufffd\nc\ufffdd e\ufffdf\ufffd");
  }

  private static String message(String message) {
    return new Outcome(Status.FAILED, message).message();
  }

  private static String lines(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(line -> "line " + line)
        .collect(Collectors.joining("\n"));
  }
}
