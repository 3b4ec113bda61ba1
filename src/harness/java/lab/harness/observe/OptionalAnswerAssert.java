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

  OptionalAnswerAssert(Optional<T> actual, String call, RequestLog requests) {
    super(actual, OptionalAnswerAssert.class);
    this.call = call;
    this.requests = requests;
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
          .map(cause -> WrongAnswer.of("answer.nullHides", call, cause))
          .orElseGet(() -> WrongAnswer.of("answer.null", call));
    }
    if (actual.isEmpty() && expected.isPresent()) {
      throw WrongAnswer.of(
          "answer.empty", call, expected.get(), requests.cause("answer.cause.key"));
    }
    if (actual.isPresent() && expected.isEmpty()) {
      throw WrongAnswer.of("answer.present", call, actual.get());
    }
    if (!actual.equals(expected)) {
      throw WrongAnswer.of(
          "answer.other",
          call,
          actual.get(),
          expected.get(),
          requests.cause("answer.cause.unknown"));
    }
    return this;
  }
}
