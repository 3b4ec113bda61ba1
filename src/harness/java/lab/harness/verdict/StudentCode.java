package lab.harness.verdict;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the student's own lines in a stack of calls. */
public final class StudentCode {

  /** The package of the classes that are judged. */
  public static final String PACKAGE = "lab.exercise.";

  /** What a student's class may call in place of Java's own methods, and is as little to blame. */
  static final String IN_PLACE_OF_JAVA = "lab.harness.compile.OtherDefaults";

  /** A frame as Java prints it, or as Maven does: with a blank before the file. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\bat " + Pattern.quote(PACKAGE) + "(\\S+)\\.([^\\s.(]+) ?\\(([^\\s)]+):(\\d+)\\)");

  private StudentCode() {}

  /** The line of the student's code that this thread is carrying out, the innermost if several. */
  public static Optional<Place> line() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                Place.of(
                    frames
                        .filter(frame -> frame.getClassName().startsWith(PACKAGE))
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .iterator()));
  }

  /** The line of the student's code that a throwable, or a cause of it, comes from. */
  public static Optional<Place> line(Throwable thrown) {
    return CauseChain.of(thrown).all().stream()
        .flatMap(it -> line(it.getStackTrace()).stream())
        .findFirst();
  }

  /** The line of the student's code in a stack of calls. */
  public static Optional<Place> line(StackTraceElement[] frames) {
    return Place.of(
        Arrays.stream(frames).filter(frame -> frame.getClassName().startsWith(PACKAGE)).iterator());
  }

  /** The line of the student's code that a printed stack trace comes from. */
  public static Optional<Place> line(String trace) {
    return FRAME
        .matcher(trace)
        .results()
        .findFirst()
        .map(it -> new Place(it.group(1), it.group(2), it.group(3), Integer.parseInt(it.group(4))));
  }
}
