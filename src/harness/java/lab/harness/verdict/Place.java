package lab.harness.verdict;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the student's code.
 *
 * @param type the class, without the package {@code lab.exercise}; a nested one as {@code A$B}
 * @param line its number, from 1 on
 * @param path the student's methods that led there, from the one that was called to the one that
 *     the line is in; empty if there is only one
 */
public record Place(String type, String method, String file, int line, List<String> path) {

  /** More than that tells a reader nothing. */
  private static final int MAX_PATH = 5;

  /** How Java names what it makes of a lambda, with the name of the method that holds it. */
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  /** Copies the path. */
  public Place {
    path = List.copyOf(path);
  }

  /** A place that nothing is known of but itself. */
  public Place(String type, String method, String file, int line) {
    this(type, method, file, line, List.of());
  }

  /**
   * The place of the first of some frames of the student's code, of which each called the one
   * before it; empty if there are none.
   */
  static Optional<Place> of(Iterator<StackTraceElement> frames) {
    if (!frames.hasNext()) {
      return Optional.empty();
    }
    StackTraceElement innermost = frames.next();
    List<String> path = new ArrayList<>(List.of(method(innermost)));
    frames.forEachRemaining(
        frame -> {
          if (!path.get(0).equals(method(frame))) {
            path.add(0, method(frame));
          }
        });
    return Optional.of(
        new Place(
            innermost.getClassName().substring(StudentCode.PACKAGE.length()),
            method(innermost),
            String.valueOf(innermost.getFileName()),
            innermost.getLineNumber(),
            path.size() == 1 || path.size() > MAX_PATH ? List.of() : path));
  }

  private static String method(StackTraceElement frame) {
    return LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1");
  }

  /** The place as Java prints it: {@code Loader.load(Loader.java:12)}. */
  @Override
  public String toString() {
    return "%s.%s(%s:%s)".formatted(type, method, file, line);
  }
}
