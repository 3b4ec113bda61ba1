package lab.harness.verdict;

/**
 * A line of the student's code.
 *
 * @param type the class, without the package {@code lab.exercise}; a nested one as {@code A$B}
 * @param line its number, from 1 on
 */
public record Place(String type, String method, String file, int line) {

  /** The place of a frame of the student's code. */
  static Place of(StackTraceElement frame) {
    return new Place(
        frame.getClassName().substring(StudentCode.PACKAGE.length()),
        frame.getMethodName(),
        String.valueOf(frame.getFileName()),
        frame.getLineNumber());
  }

  /** The place as Java prints it: {@code Loader.load(Loader.java:12)}. */
  @Override
  public String toString() {
    return "%s.%s(%s:%s)".formatted(type, method, file, line);
  }
}
