package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.harness.text.PlainText;
import org.junit.jupiter.api.Test;

/** What a message may be like, wherever its text comes from. */
class PlainTextTest {

  @Test
  void blankLinesAroundItAreDropped() {
    assertThat(PlainText.bounded("\n\n one\n\n two\n")).isEqualTo("one\n\n two");
  }

  @Test
  void itHasTwelveLinesAtMost() {
    assertThat(PlainText.bounded(lines(12))).isEqualTo(lines(12));
    assertThat(PlainText.bounded(lines(13))).isEqualTo(lines(12) + " ...");
  }

  @Test
  void itHasTwoThousandCharactersAtMostAllOfThemWhole() {
    assertThat(PlainText.bounded("x".repeat(2_000))).hasSize(2_000);
    assertThat(PlainText.bounded("x".repeat(1_999) + "😀")).isEqualTo("x".repeat(1_999) + " ...");
  }

  @Test
  void whatSteersATerminalIsReplaced() {
    assertThat(PlainText.bounded("a\u001b[31mb\u0085\r\nc\rd\te\u202ef\ud83d"))
        .isEqualTo("a\ufffd[31mb\ufffd\nc\ufffdd e\ufffdf\ufffd");
  }

  @Test
  void inAsciiASignIsOneThatLooksLikeIt() {
    assertThat(PlainText.ascii("8 · 9 – “é” × ✔ œ")).isEqualTo("8 - 9 - \"e\" x ? oe");
  }

  @Test
  void inAsciiFrenchHasNoAccents() {
    assertThat(
            PlainText.ascii(
                "« L’été »\u00a0: œuvre d’Éloïse, çà et là, 1\u202f234 n°\u00a07\u202f!"))
        .isEqualTo("\"L'ete\" : oeuvre d'Eloise, ca et la, 1 234 no 7 !");
  }

  private static String lines(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(line -> "line " + line)
        .collect(Collectors.joining("\n"));
  }
}
