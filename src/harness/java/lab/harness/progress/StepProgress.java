package lab.harness.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far one step is.
 *
 * @param number its number
 * @param title its title
 * @param bonus whether its points are a bonus
 * @param status how it stands: as the worst of its tests does
 * @param points the points that were reached
 * @param maxPoints the points that can be
 * @param notJudged the points of the tests that were not judged, which are no part of those
 * @param tests its tests, in the order in which they run
 */
public record StepProgress(
    int number,
    String title,
    @JsonIgnore boolean bonus,
    Status status,
    int points,
    int maxPoints,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int notJudged,
    List<TestProgress> tests) {

  /** Copies the list, so that the record does not change. */
  public StepProgress {
    tests = List.copyOf(tests);
  }

  /**
   * A step and its tests.
   *
   * @param number its number
   * @param title its title
   * @param bonus whether its points are a bonus
   * @param tests its tests, in the order in which they run
   * @return how far it is
   */
  public static StepProgress of(int number, String title, boolean bonus, List<TestProgress> tests) {
    return new StepProgress(
        number,
        title,
        bonus,
        Status.ofAll(tests.stream().map(TestProgress::status)),
        tests.stream().mapToInt(TestProgress::points).sum(),
        points(tests, test -> test.status() != Status.NOT_JUDGED),
        points(tests, test -> test.status() == Status.NOT_JUDGED),
        tests);
  }

  private static int points(List<TestProgress> tests, Predicate<TestProgress> which) {
    return tests.stream().filter(which).mapToInt(TestProgress::maxPoints).sum();
  }
}
