package lab.harness.verdict;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the student's own lines in a stack of calls. */
public final class StudentCode {

  /** The package of the classes that are judged. */
  public static final String PACKAGE = "lab.exercise.";

  /** A frame as Java prints it, or as Maven does: with a blank before the file. */
  private static final Pattern FRAME =
      Pattern.compile("\\bat " + Pattern.quote(PACKAGE) + "([^\\s(]+) ?(\\([^\\s)]+:\\d+\\))");

  private StudentCode() {}

  /**
   * The line that is being carried out in the student's code, nearest to the caller.
   *
   * @return the place, in the form {@code Class.method(File.java:line)}; empty if no student's code
   *     is among the callers
   */
  public static Optional<String> line() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().startsWith(PACKAGE))
                    .findFirst()
                    .map(frame -> format(frame.toStackTraceElement())));
  }

  /**
   * The line of the student's code that a throwable, or a cause of it, comes from.
   *
   * @param thrown what was thrown
   * @return the place, in the form {@code Class.method(File.java:line)}; empty if no student's code
   *     had a part in it
   */
  public static Optional<String> line(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
        .filter(frame -> frame.getClassName().startsWith(PACKAGE))
        .findFirst()
        .map(StudentCode::format);
  }

  /**
   * The line of the student's code in a stack of calls.
   *
   * @param frames the calls, the last one first
   * @return the place, in the form {@code Class.method(File.java:line)}; empty if no student's code
   *     is among them
   */
  public static Optional<String> line(StackTraceElement[] frames) {
    return Arrays.stream(frames)
        .filter(frame -> frame.getClassName().startsWith(PACKAGE))
        .findFirst()
        .map(StudentCode::format);
  }

  /**
   * The line of the student's code that a printed stack trace comes from.
   *
   * @param trace the trace, or a text that holds one
   * @return the place, in the form {@code Class.method(File.java:line)}; empty if no student's code
   *     is in it
   */
  public static Optional<String> line(String trace) {
    return FRAME.matcher(trace).results().findFirst().map(it -> it.group(1) + it.group(2));
  }

  private static String format(StackTraceElement frame) {
    String type = frame.getClassName().substring(PACKAGE.length());
    return "%s.%s(%s:%d)"
        .formatted(type, frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
  }
}
