package lab.harness.observe;

import java.util.Optional;
import lab.harness.verdict.WrongAnswer;
import org.assertj.core.api.AbstractAssert;

/**
 * An answer that may be empty, next to the right one.
 *
 * @param <T> what the answer is
 */
public final class OptionalAnswerAssert<T>
    extends AbstractAssert<OptionalAnswerAssert<T>, Optional<T>> {

  private final String call;
  private final RequestLog requests;
  private AnswerCause cause;

  OptionalAnswerAssert(Optional<T> actual, String call, RequestLog requests) {
    super(actual, OptionalAnswerAssert.class);
    this.call = call;
    this.requests = requests;
    this.cause = new AnswerCause(requests, Optional.empty());
  }

  /**
   * Says what the question was about: a request that leads to the answer has to name it.
   *
   * @param subject the name or id that the call was given
   * @return this
   */
  public OptionalAnswerAssert<T> about(String subject) {
    cause = new AnswerCause(requests, Optional.of(subject));
    return this;
  }

  /**
   * The answer is this one.
   *
   * @param expected the right answer
   * @return this
   */
  public OptionalAnswerAssert<T> isExactly(Optional<T> expected) {
    if (actual == null) {
      throw requests
          .hidden()
          .map(hidden -> WrongAnswer.of("answer.nullHides", call, hidden))
          .orElseGet(() -> WrongAnswer.of("answer.null", call));
    }
    if (actual.isEmpty() && expected.isPresent()) {
      T right = expected.get();
      throw WrongAnswer.of("answer.empty", call, Shown.of(right), cause.ofMissing(right));
    }
    if (actual.isPresent() && expected.isEmpty()) {
      throw WrongAnswer.of(
          "answer.present", call, Shown.of(actual.get()), requests.cause("answer.cause.nothing"));
    }
    if (!actual.equals(expected)) {
      throw other(actual.get(), expected.get());
    }
    Optional<WrongAnswer> unasked = cause.unasked(call, actual.stream().toList());
    if (unasked.isPresent()) {
      throw unasked.get();
    }
    return this;
  }

  private WrongAnswer other(T came, T right) {
    String why = cause.ofMissing(right);
    return Shown.difference(came, right)
        .map(it -> WrongAnswer.of("answer.part", call, it.part(), it.came(), it.right(), why))
        .orElseGet(
            () -> WrongAnswer.of("answer.other", call, Shown.of(came), Shown.of(right), why));
  }
}
