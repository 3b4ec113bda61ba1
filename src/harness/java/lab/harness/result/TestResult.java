package lab.harness.result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lab.harness.verdict.Finding;

/**
 * What came of one test of a step.
 *
 * @param step the simple name of its class
 * @param maxPoints the points that it is worth; it gives all of them or none
 * @param duration how long it ran; zero if it did not
 * @param requests the requests of the student's code that it saw, in the order in which they ended
 */
public record TestResult(
    String step,
    String method,
    int maxPoints,
    Outcome outcome,
    Duration duration,
    List<RequestResult> requests) {

  /** Copies the list, so that the record does not change. */
  public TestResult {
    requests = List.copyOf(requests);
  }

  /** Its stable id, which is also the name of its title: {@code Step07Count.countsEveryPage}. */
  public String id() {
    return step + "." + method;
  }

  /** Its status. */
  public Status status() {
    return outcome.status();
  }

  /** What there is to tell about it. */
  public Optional<Finding> finding() {
    return outcome.finding();
  }

  /** The points that it gave. */
  public int points() {
    return status() == Status.PASSED ? maxPoints : 0;
  }
}
