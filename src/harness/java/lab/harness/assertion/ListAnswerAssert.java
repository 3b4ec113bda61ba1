package lab.harness.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;
import lab.harness.verdict.WrongAnswer;

/** An answer of several elements, next to the right one. */
public record ListAnswerAssert<T>(List<T> answer, Question question) {

  /** The call was given this name or id: a request that leads to the answer has to name it. */
  public ListAnswerAssert<T> about(String subject) {
    return new ListAnswerAssert<>(answer, question.about(subject));
  }

  /**
   * The answer has these elements in this order.
   *
   * @throws WrongAnswer if it has not, or if it does not come from the service
   */
  public void isExactly(List<T> expected) {
    hasSameElements(expected);
    for (int i = 0; i < expected.size(); i++) {
      if (!answer.get(i).equals(expected.get(i))) {
        throw outOfOrder("answer.place", i + 1, answer.get(i), "right", expected.get(i));
      }
    }
    question.wasAsked(answer);
  }

  /**
   * The answer has these elements, in an order in which none comes after a greater one.
   *
   * @param order what is compared; elements that it holds equal may stand either way
   * @throws WrongAnswer if it has not, or if it does not come from the service
   */
  public void isSorted(List<T> expected, Comparator<T> order) {
    hasSameElements(expected);
    for (int i = 1; i < answer.size(); i++) {
      if (order.compare(answer.get(i - 1), answer.get(i)) > 0) {
        throw outOfOrder("answer.order", i, answer.get(i - 1), "next", answer.get(i));
      }
    }
    question.wasAsked(answer);
  }

  private WrongAnswer outOfOrder(String key, int place, T said, String name, T other) {
    Object[] told = {"place", place, "said", new Given(said), name, new Given(other)};
    return question.wrong(question.causeOfOrder(answer), key, told);
  }

  private void hasSameElements(List<T> expected) {
    if (answer == null) {
      throw question.wrongNull("answer.nullList");
    }
    WrongAnswer.unless(
        answer.stream().noneMatch(Objects::isNull),
        question.finding("answer.nullElement", "elements", answer.size()));
    List<T> missing = without(expected, answer);
    List<T> extra = without(answer, expected);
    if (!missing.isEmpty()) {
      throw missing(missing, extra, expected);
    }
    if (!extra.isEmpty()) {
      throw extra(extra, expected);
    }
  }

  private WrongAnswer missing(List<T> missing, List<T> extra, List<T> expected) {
    T first = missing.get(0);
    Object instead =
        extra.isEmpty() ? "" : beside(counterpart(expected.indexOf(first), extra), first);
    Object[] told = {
      "elements",
      answer.size(),
      "missing",
      missing.size(),
      "right",
      expected.size(),
      "first",
      new Given(first),
      "instead",
      instead
    };
    String key = extra.isEmpty() ? "answer.missing" : "answer.instead";
    return question.wrong(question.causeOfMissing(first), key, told);
  }

  private WrongAnswer extra(List<T> extra, List<T> expected) {
    T first = extra.get(0);
    Given shown = new Given(first);
    int right = expected.size();
    if (expected.contains(first)) {
      Finding cause = question.causeOfTwice(first);
      return question.wrong(cause, "answer.twice", "first", shown, "right", right);
    }
    Object[] told = {"extra", extra.size(), "first", shown, "right", right};
    return question.wrong(question.causeOfExtra(first), "answer.extra", told);
  }

  /** What stands where an element is missing, or some other that should not be there. */
  private T counterpart(int place, List<T> extra) {
    return place < answer.size() && extra.contains(answer.get(place))
        ? answer.get(place)
        : extra.get(0);
  }

  /** An element, with the part in which it differs from the right one if it is the same thing. */
  private static <T> Object beside(T element, T right) {
    Given shown = new Given(element);
    return AnswerParts.difference(element, right)
        .<Object>map(it -> it.finding("answer.beside", "element", shown))
        .orElse(shown);
  }

  private static <T> List<T> without(List<T> all, List<T> those) {
    List<T> rest = new ArrayList<>(all);
    those.forEach(rest::remove);
    return rest;
  }
}
