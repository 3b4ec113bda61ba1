package lab.harness.report;

import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.Message;
import lab.harness.text.PlainText;
import lab.harness.text.Words;

/** The parts of a result in the words of one language, as every report for people shows them. */
record Titles(Words words) {

  String of(StepResult step) {
    return words.of("step." + step.number());
  }

  String of(TestResult test) {
    return words.has(test.id()) ? words.of(test.id()) : test.method();
  }

  /** What there is to tell about a test, no longer than a report can hold; its title if nothing. */
  String message(TestResult test) {
    return test.finding()
        .map(finding -> PlainText.bounded(Message.of(words, finding).toString()))
        .orElseGet(() -> of(test));
  }

  /** The shortest thing to tell about a test: the first line of its message. */
  String headline(TestResult test) {
    return message(test).lines().findFirst().orElseGet(() -> of(test));
  }
}
