package lab.harness.programs;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import lab.harness.step.StepCatalogue;
import lab.harness.verdict.Place;
import lab.harness.verdict.StudentCode;

/**
 * Notices that a student's code ends Java, which examples in AWS's documentation do when a request
 * fails. Nothing can prevent that; but the line that did it can be reported while Java shuts down.
 */
final class ExitWatch implements AutoCloseable {

  private final Thread hook;

  /**
   * An end of Java.
   *
   * @param step the class of the step that was judged in that thread; empty in a thread of the
   *     student's own
   */
  record Exit(Place place, Optional<String> step) {

    private static Optional<Exit> of(StackTraceElement[] frames) {
      return StudentCode.line(frames)
          .map(
              place ->
                  new Exit(
                      place,
                      Arrays.stream(frames)
                          .map(StackTraceElement::getClassName)
                          .filter(name -> name.startsWith(StepCatalogue.PACKAGE + ".Step"))
                          .findFirst()));
    }
  }

  /** Watches from now on, and tells the line while Java is already shutting down. */
  ExitWatch(Consumer<Exit> ended) {
    this.hook = new Thread(() -> exit().ifPresent(ended), "lab-exit-watch");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The thread that asked Java to end waits in that call until it has ended. */
  private static Optional<Exit> exit() {
    return Thread.getAllStackTraces().values().stream()
        .filter(frames -> Arrays.stream(frames).anyMatch(ExitWatch::exits))
        .flatMap(frames -> Exit.of(frames).stream())
        .findFirst();
  }

  private static boolean exits(StackTraceElement frame) {
    return frame.getClassName().equals(Runtime.class.getName())
        && frame.getMethodName().equals("exit");
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
