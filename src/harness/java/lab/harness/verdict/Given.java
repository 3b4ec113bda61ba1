package lab.harness.verdict;

/**
 * A part of what the student's code gave or asked for, as an argument. It may be of any length, so
 * a writer shows one line of it.
 */
public record Given(Object value) {

  /** All of it, as Java prints it. */
  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
