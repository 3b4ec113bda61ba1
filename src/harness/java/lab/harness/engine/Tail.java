package lab.harness.engine;

import java.io.IOException;
import java.io.Reader;

/** Reads what a process prints, to its end, and keeps the last of it. */
final class Tail extends Thread {

  private static final int MAX = 100_000;
  private static final String COLOURS = "\u001B\\[[;\\d]*m";

  private final Reader reader;
  private final StringBuilder text = new StringBuilder();

  Tail(Reader reader) {
    super("lab-child-output");
    this.reader = reader;
    setDaemon(true);
  }

  @Override
  public void run() {
    char[] buffer = new char[8_192];
    try (reader) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        append(buffer, n);
      }
    } catch (IOException e) {
      // The process was ended, and what came until then is all there is.
    }
  }

  private synchronized void append(char[] buffer, int length) {
    text.append(buffer, 0, length);
    text.delete(0, Math.max(0, text.length() - MAX));
  }

  /** The last of it, without the colours of a terminal. */
  synchronized String text() {
    return text.toString().replaceAll(COLOURS, "");
  }
}
