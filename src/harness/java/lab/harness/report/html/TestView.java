package lab.harness.report.html;

import lab.harness.report.Titles;
import lab.harness.result.Status;
import lab.harness.result.TestResult;

/**
 * A test of a step.
 *
 * @param kind the class of its status
 */
public record TestView(
    String id,
    String title,
    String kind,
    String mark,
    String statusWord,
    int points,
    int maxPoints,
    long millis,
    RequestsView requests) {

  static TestView of(TestResult test, Titles titles) {
    Status status = test.status();
    return new TestView(
        test.id(),
        titles.of(test),
        Marks.kind(status),
        Marks.mark(status),
        titles.words().of(status.key()),
        test.points(),
        test.maxPoints(),
        test.duration().toMillis(),
        RequestsView.of(test.requests(), titles.words()));
  }
}
