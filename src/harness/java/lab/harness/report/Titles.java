package lab.harness.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.Message;
import lab.harness.text.PlainText;
import lab.harness.text.Words;
import lab.harness.verdict.Finding;

/** The parts of a result in the words of one language, as every report for people shows them. */
public record Titles(Words words) {

  /** The title of a step. */
  public String of(StepResult step) {
    return words.of("step." + step.number());
  }

  /** The title of a test. */
  public String of(TestResult test) {
    return words.has(test.id()) ? words.of(test.id()) : test.method();
  }

  /** What there is to tell about a test, no longer than a report can hold; its title if nothing. */
  String message(TestResult test) {
    return test.finding()
        .map(finding -> PlainText.bounded(Message.of(words, finding).toString()))
        .orElseGet(() -> of(test));
  }

  /** Whether two tests failed for the same reason, with the same thing to do about it. */
  boolean areAlike(TestResult one, TestResult other) {
    return !keys(one).isEmpty() && keys(one).equals(keys(other)) && next(one).equals(next(other));
  }

  private Optional<String> next(TestResult test) {
    return test.finding().flatMap(finding -> Message.of(words, finding).next());
  }

  /** The names of what there is to tell, and of its causes. */
  private static List<String> keys(TestResult test) {
    return Stream.iterate(test.finding(), Optional::isPresent, it -> it.flatMap(Finding::cause))
        .map(it -> it.orElseThrow().key())
        .filter(key -> !key.equals("said"))
        .toList();
  }

  /** The shortest thing to tell about a test: the first line of its message. */
  String headline(TestResult test) {
    return message(test).lines().findFirst().orElseGet(() -> of(test));
  }
}
