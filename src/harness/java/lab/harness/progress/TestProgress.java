package lab.harness.progress;

/**
 * How far one test of a step is.
 *
 * @param name what it tests, for a person
 * @param status how it stands
 * @param points the points that were reached: all or none
 * @param maxPoints the points that it is worth
 * @param message what there is to say about it; null if there is nothing
 */
public record TestProgress(String name, Status status, int points, int maxPoints, String message) {

  /**
   * A test and what came of it.
   *
   * @param name what it tests
   * @param maxPoints the points that it is worth
   * @param outcome what came of it
   * @return how far it is
   */
  public static TestProgress of(String name, int maxPoints, Outcome outcome) {
    int points = outcome.status() == Status.PASSED ? maxPoints : 0;
    return new TestProgress(name, outcome.status(), points, maxPoints, outcome.message());
  }

  /**
   * The shortest thing to say about it.
   *
   * @return the first line of its message, or else its name
   */
  public String headline() {
    return message == null ? name : message.lines().findFirst().orElse(name);
  }
}
