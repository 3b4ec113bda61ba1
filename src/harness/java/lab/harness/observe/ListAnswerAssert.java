package lab.harness.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private AnswerCause cause;

  ListAnswerAssert(List<T> actual, String call, RequestLog requests) {
    super(actual, ListAnswerAssert.class);
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
  public ListAnswerAssert<T> about(String subject) {
    cause = new AnswerCause(requests, Optional.of(subject));
    return this;
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
        throw wrong(
            "answer.place",
            i + 1,
            Shown.of(actual.get(i)),
            Shown.of(expected.get(i)),
            cause.ofOrder());
      }
    }
    return wasAskedFor();
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
        throw wrong(
            "answer.order",
            i,
            Shown.of(actual.get(i - 1)),
            Shown.of(actual.get(i)),
            cause.ofOrder());
      }
    }
    return wasAskedFor();
  }

  private void hasSameElements(List<T> expected) {
    if (actual == null) {
      throw requests
          .hidden()
          .map(hidden -> wrong("answer.nullHides", hidden))
          .orElseGet(() -> wrong("answer.nullList"));
    }
    if (actual.stream().anyMatch(Objects::isNull)) {
      throw wrong("answer.nullElement", actual.size());
    }
    List<T> missing = without(expected, actual);
    List<T> extra = without(actual, expected);
    if (!missing.isEmpty()) {
      T first = missing.get(0);
      throw wrong(
          extra.isEmpty() ? "answer.missing" : "answer.instead",
          actual.size(),
          missing.size(),
          expected.size(),
          Shown.of(first),
          cause.ofMissing(first),
          extra.isEmpty() ? "" : Shown.beside(counterpart(expected.indexOf(first), extra), first));
    }
    if (!extra.isEmpty()) {
      T first = extra.get(0);
      throw expected.contains(first)
          ? wrong("answer.twice", Shown.of(first), expected.size(), cause.of("answer.cause.twice"))
          : wrong(
              "answer.extra", extra.size(), Shown.of(first), expected.size(), cause.ofExtra(first));
    }
  }

  /** What stands where an element is missing, or some other that should not be there. */
  private T counterpart(int place, List<T> extra) {
    return place < actual.size() && extra.contains(actual.get(place))
        ? actual.get(place)
        : extra.get(0);
  }

  private ListAnswerAssert<T> wasAskedFor() {
    Optional<WrongAnswer> unasked = cause.unasked(call, actual);
    if (unasked.isPresent()) {
      throw unasked.get();
    }
    return this;
  }

  private WrongAnswer wrong(String key, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(0, call);
    return WrongAnswer.of(key, all.toArray());
  }

  private static <T> List<T> without(List<T> all, List<T> those) {
    List<T> rest = new ArrayList<>(all);
    those.forEach(rest::remove);
    return rest;
  }
}
