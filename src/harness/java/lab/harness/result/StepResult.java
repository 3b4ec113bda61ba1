package lab.harness.result;

import java.util.List;
import java.util.function.Predicate;

/**
 * What came of one step.
 *
 * @param number its number, which is also in the name of its title
 * @param id the simple name of its class
 * @param bonus whether its points are a bonus
 * @param tests its tests, in the order in which they run
 */
public record StepResult(int number, String id, boolean bonus, List<TestResult> tests) {

  /** Copies the list, so that the record does not change. */
  public StepResult {
    tests = List.copyOf(tests);
  }

  /** Its status: the worst of its tests. */
  public Status status() {
    return Status.ofAll(tests.stream().map(TestResult::status));
  }

  /** The points that were reached. */
  public int points() {
    return tests.stream().mapToInt(TestResult::points).sum();
  }

  /** The points that can be reached. */
  public int maxPoints() {
    return points(test -> test.status() != Status.NOT_JUDGED);
  }

  /** The points of the tests that were not judged, which are not among those. */
  public int notJudged() {
    return points(test -> test.status() == Status.NOT_JUDGED);
  }

  private int points(Predicate<TestResult> which) {
    return tests.stream().filter(which).mapToInt(TestResult::maxPoints).sum();
  }
}
