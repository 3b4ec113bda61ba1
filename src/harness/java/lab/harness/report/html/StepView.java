package lab.harness.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.harness.report.Titles;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.Words;

/**
 * A step.
 *
 * @param anchor its id in the page
 * @param kind the class of its status
 * @param open whether it is shown in full at first
 * @param todo what to read and where to write, if it is not started
 * @param messages the verdicts of its tests that have not passed, each reason once
 */
public record StepView(
    int number,
    String anchor,
    String title,
    String kind,
    String mark,
    String statusWord,
    int points,
    int maxPoints,
    boolean open,
    Optional<String> todo,
    List<MessageView> messages,
    List<TestView> tests) {

  static StepView of(StepResult step, RunResult run, Titles titles) {
    Words words = titles.words();
    Status status = step.status();
    return new StepView(
        step.number(),
        "step-" + step.number(),
        titles.of(step),
        Marks.kind(status),
        Marks.mark(status),
        words.of(status.key()),
        step.points(),
        step.maxPoints(),
        status.wrong() || run.next().filter(step::equals).isPresent(),
        Optional.of("todo." + step.number())
            .filter(key -> status == Status.NOT_STARTED && words.has(key))
            .map(key -> words.of(key, "source", run.source())),
        messages(step, titles),
        step.tests().stream().map(test -> TestView.of(test, titles)).toList());
  }

  private static List<MessageView> messages(StepResult step, Titles titles) {
    List<MessageView> rest =
        new ArrayList<>(
            step.tests().stream()
                .filter(test -> test.status().wrong() || test.status() == Status.NOT_JUDGED)
                .flatMap(test -> message(test, titles).stream())
                .toList());
    List<MessageView> shown = new ArrayList<>();
    while (!rest.isEmpty()) {
      MessageView first = rest.remove(0);
      List<MessageView> alike = rest.stream().filter(first::isLike).toList();
      rest.removeAll(alike);
      shown.add(first.with(alike, titles.words()));
    }
    return shown;
  }

  private static Optional<MessageView> message(TestResult test, Titles titles) {
    return test.finding()
        .map(it -> MessageView.of(Optional.of(titles.of(test)), it, titles.words()));
  }

  /** Whether the student's code has sent any request. */
  public boolean hasRequests() {
    return tests.stream().anyMatch(test -> test.requests().all() > 0);
  }
}
