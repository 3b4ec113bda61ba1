package lab.harness.watch;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import lab.harness.text.PlainText;

/** What the student's code prints: so many lines of it, and then that there is more. */
final class StudentOutput extends OutputStream {

  private static final int LINES = 40;
  private static final int LENGTH = 500;

  private final Consumer<String> shown;
  private final Runnable cut;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int left;

  /**
   * Shows nothing yet.
   *
   * @param shown is handed each line
   * @param cut is called once when there are too many
   */
  StudentOutput(Consumer<String> shown, Runnable cut) {
    this.shown = shown;
    this.cut = cut;
  }

  /** Shows lines from now on. */
  synchronized void open() {
    line.reset();
    left = LINES;
  }

  /** Shows none from now on, but for one that has begun. */
  synchronized void shut() {
    if (line.size() > 0) {
      write('\n');
    }
    left = 0;
  }

  @Override
  public synchronized void write(int b) {
    if (left == 0) {
      return;
    }
    if (b != '\n') {
      if (line.size() < LENGTH) {
        line.write(b);
      }
      return;
    }
    shown.accept(PlainText.clean(line.toString(StandardCharsets.UTF_8)));
    line.reset();
    left--;
    if (left == 0) {
      cut.run();
    }
  }
}
