package lab.harness.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import lab.harness.verdict.StudentCode;

/**
 * Notices that a student's code ends Java, which examples in AWS's documentation do when a request
 * fails. Nothing can keep it from that; but what it was can be said while Java shuts down.
 */
final class ExitWatch implements AutoCloseable {

  private final Thread hook;

  /**
   * Watches from now on.
   *
   * @param ended is told the line, while Java is already shutting down
   */
  ExitWatch(Consumer<String> ended) {
    this.hook = new Thread(() -> line().ifPresent(ended), "lab-exit-watch");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Who asked Java to end waits, in that call, until it has ended. */
  private static Optional<String> line() {
    return Thread.getAllStackTraces().values().stream()
        .filter(ExitWatch::exits)
        .flatMap(frames -> StudentCode.line(frames).stream())
        .findFirst();
  }

  private static boolean exits(StackTraceElement[] frames) {
    return Arrays.stream(frames)
        .anyMatch(
            frame ->
                frame.getClassName().equals(Runtime.class.getName())
                    && frame.getMethodName().equals("exit"));
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Java is shutting down.
    }
  }
}
