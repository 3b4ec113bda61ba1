package lab.harness.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lab.harness.verdict.WrongAnswer;
import org.assertj.core.api.AbstractAssert;

/**
 * An answer of several elements, next to the right one.
 *
 * @param <T> what the elements are
 */
public final class ListAnswerAssert<T> extends AbstractAssert<ListAnswerAssert<T>, List<T>> {

  private final String call;
  private final RequestLog requests;

  ListAnswerAssert(List<T> actual, String call, RequestLog requests) {
    super(actual, ListAnswerAssert.class);
    this.call = call;
    this.requests = requests;
  }

  /**
   * The answer has these elements in this order.
   *
   * @param expected the right answer
   * @return this
   */
  public ListAnswerAssert<T> isExactly(List<T> expected) {
    hasSameElements(expected);
    for (int i = 0; i < expected.size(); i++) {
      if (!actual.get(i).equals(expected.get(i))) {
        throw WrongAnswer.of("answer.place", call, i + 1, actual.get(i), expected.get(i));
      }
    }
    return this;
  }

  /**
   * The answer has these elements, in an order in which none comes after a greater one.
   *
   * @param expected the right elements
   * @param order what is compared; elements that it holds equal may stand either way
   * @return this
   */
  public ListAnswerAssert<T> isSorted(List<T> expected, Comparator<T> order) {
    hasSameElements(expected);
    for (int i = 1; i < actual.size(); i++) {
      if (order.compare(actual.get(i - 1), actual.get(i)) > 0) {
        throw WrongAnswer.of("answer.order", call, i, actual.get(i - 1), actual.get(i));
      }
    }
    return this;
  }

  private void hasSameElements(List<T> expected) {
    if (actual == null) {
      throw requests
          .hidden()
          .map(cause -> WrongAnswer.of("answer.nullHides", call, cause))
          .orElseGet(() -> WrongAnswer.of("answer.nullList", call));
    }
    List<T> missing = without(expected, actual);
    if (!missing.isEmpty()) {
      throw WrongAnswer.of(
          "answer.missing",
          call,
          actual.size(),
          missing.size(),
          expected.size(),
          missing.get(0),
          requests.cause("answer.cause.unknown"));
    }
    List<T> extra = without(actual, expected);
    if (!extra.isEmpty() && expected.contains(extra.get(0))) {
      throw WrongAnswer.of("answer.twice", call, extra.get(0), expected.size());
    }
    if (!extra.isEmpty()) {
      throw WrongAnswer.of("answer.extra", call, extra.size(), extra.get(0), expected.size());
    }
  }

  private static <T> List<T> without(List<T> all, List<T> those) {
    List<T> rest = new ArrayList<>(all);
    those.forEach(rest::remove);
    return rest;
  }
}
