package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lab.harness.report.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which terminals are trusted with more than ASCII. */
class TerminalTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "utf-8"})
  void utf8Is(String encoding) {
    assertThat(Terminal.unicode(Optional.of(encoding))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANSI_X3.4-1968", "US-ASCII", "ISO-8859-15", "Cp1252", "UTF-16"})
  void othersAreNot(String encoding) {
    assertThat(Terminal.unicode(Optional.of(encoding))).isFalse();
  }

  @Test
  void theUnknownIsNot() {
    assertThat(Terminal.unicode(Optional.empty())).isFalse();
  }
}
