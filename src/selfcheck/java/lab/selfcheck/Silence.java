package lab.selfcheck;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Keeps from the terminal what implementations print of errors that they hide, while it is open.
 */
final class Silence implements AutoCloseable {

  private final PrintStream before = System.err;

  Silence() {
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
  }

  @Override
  public void close() {
    System.setErr(before);
  }
}
