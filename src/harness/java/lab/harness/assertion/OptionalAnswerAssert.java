package lab.harness.assertion;

import java.util.Optional;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;
import lab.harness.verdict.WrongAnswer;

/** An answer that may be empty, next to the right one. */
public record OptionalAnswerAssert<T>(Optional<T> answer, Question question) {

  /** The call was given this name or id: a request that leads to the answer has to name it. */
  public OptionalAnswerAssert<T> about(String subject) {
    return new OptionalAnswerAssert<>(answer, question.about(subject));
  }

  /**
   * The answer is this one.
   *
   * @throws WrongAnswer if it is another, or if it does not come from the service
   */
  public void isExactly(Optional<T> expected) {
    if (answer == null) {
      throw question.wrongNull("answer.null");
    }
    if (expected.isEmpty() && answer.isPresent()) {
      Finding cause = question.causeOfPresent(answer.get());
      throw question.wrong(cause, "answer.present", "said", new Given(answer.get()));
    }
    if (!answer.equals(expected)) {
      T right = expected.get();
      Finding finding =
          answer
              .map(came -> other(came, right))
              .orElseGet(() -> question.finding("answer.empty", "right", new Given(right)));
      throw new WrongAnswer(finding.because(question.causeOfMissing(right)));
    }
    question.wasAsked(answer.stream().toList());
  }

  private Finding other(T came, T right) {
    Object[] told = {"said", new Given(came), "right", new Given(right)};
    return AnswerParts.difference(came, right)
        .map(it -> it.finding("answer.part", "call", question.call()))
        .orElseGet(() -> question.finding("answer.other", told));
  }
}
