package lab.harness.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalExt;
import org.jline.utils.NonBlockingReader;

/** Reads what somebody types: keys from a terminal that has them, or else lines. */
public final class Keyboard implements AutoCloseable {

  private final Optional<Terminal> terminal;
  private final InputStream input;
  private final PrintStream echo;

  private Keyboard(Optional<Terminal> terminal, InputStream input, PrintStream echo) {
    this.terminal = terminal;
    this.input = input;
    this.echo = echo;
  }

  /**
   * Opens it.
   *
   * @param input where lines come from
   * @param echo shows what is typed of a number
   */
  public static Keyboard open(InputStream input, PrintStream echo) {
    return new Keyboard(terminal(), input, echo);
  }

  /** Whether each key counts, without Enter. */
  boolean hasKeys() {
    return terminal.isPresent();
  }

  /** Hands on what is typed, from now on; the end of the input ends nothing. */
  void read(Consumer<String> typed) {
    Thread thread =
        new Thread(
            () -> {
              try {
                if (terminal.isPresent()) {
                  readKeys(terminal.get().reader(), typed);
                } else {
                  readLines(typed);
                }
              } catch (IOException e) {
                // Nobody is there any more.
              }
            },
            "lab-watch-keys");
    thread.setDaemon(true);
    thread.start();
  }

  private void readLines(Consumer<String> typed) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      typed.accept(line);
    }
  }

  /** Digits wait for Enter: a step has up to two. */
  private void readKeys(NonBlockingReader keys, Consumer<String> typed) throws IOException {
    StringBuilder number = new StringBuilder();
    for (int key = keys.read(); key >= 0; key = keys.read()) {
      if (Character.isDigit(key)) {
        number.append((char) key);
        echo.print((char) key);
        echo.flush();
      } else if (key == '\r' || key == '\n') {
        echo.println();
        typed.accept(number.toString());
        number.setLength(0);
      } else if (Command.isKey(key) && !Character.isISOControl(key)) {
        if (number.length() > 0) {
          echo.println();
          number.setLength(0);
        }
        typed.accept(Character.toString(key));
      }
    }
  }

  private static Optional<Terminal> terminal() {
    try {
      // Ctrl-C stays Java's own, and the terminal is asked nothing: it would answer by keys.
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .dumb(false)
              .nativeSignals(false)
              .graphemeCluster(false)
              .build();
      if (terminal instanceof TerminalExt own
          && own.getProvider().isSystemStream(SystemStream.Input)
          && !terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        terminal.enterRawMode();
        return Optional.of(terminal);
      }
      terminal.close();
    } catch (IOException | RuntimeException | LinkageError e) {
      // No terminal, or none that JLine knows: lines will do.
    }
    return Optional.empty();
  }

  /** Gives the terminal back as it was. */
  @Override
  public void close() {
    try {
      if (terminal.isPresent()) {
        terminal.get().close();
      }
    } catch (IOException e) {
      // It is gone.
    }
  }
}
