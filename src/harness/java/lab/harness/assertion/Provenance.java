package lab.harness.assertion;

import com.google.common.collect.Ordering;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.requests.RequestLog;
import lab.harness.requests.RequestValues;
import lab.harness.requests.ReturnedItems;
import lab.harness.requests.SdkFields;
import lab.harness.verdict.Finding;
import lab.harness.world.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the parts of an answer come from: whether the requests that led to it brought them.
 *
 * @param subject what the question was about; empty where answers are no items
 */
record Provenance(RequestLog requests, Optional<String> subject) {

  /**
   * What an element came back without, and needs; nothing if it came back whole. Empty if it is not
   * known to have come back.
   */
  Optional<List<String>> lacking(Object element) {
    return Items.ofAny(element).isPresent()
        ? origin(element).flatMap(Origin::lacking)
        : Optional.of(List.<String>of()).filter(none -> isNamedInAResponse(element));
  }

  /** That it was made of an item of another kind, if it was. */
  Optional<Finding> otherKind(Object element) {
    return origin(element).flatMap(Origin::otherKind);
  }

  /** Why it stands twice in the answer, as far as the requests tell. */
  Finding twice(Object element) {
    return origin(element).map(Origin::twice).orElse(Finding.of("answer.cause.twice"));
  }

  /** That it comes from elsewhere, if no item has what it is made of. */
  Optional<Finding> foreign(Object element) {
    List<String> items = texts();
    boolean known =
        subject.isPresent()
            && AnswerParts.texts(element).anyMatch(text -> !subject.equals(Optional.of(text)))
            && items.stream().noneMatch(item -> holds(item, element));
    return Optional.of(Finding.of("answer.cause.foreign")).filter(cause -> known);
  }

  /** Whether items came back in the order of the answer; empty if that is not known. */
  Optional<Boolean> cameInOrder(List<?> answer) {
    List<Integer> places =
        answer.stream()
            .flatMap(element -> origin(element).stream())
            .flatMap(origin -> origin.place().stream())
            .toList();
    return Optional.of(Ordering.natural().isStrictlyOrdered(places))
        .filter(known -> places.size() == answer.size());
  }

  private Optional<Origin> origin(Object element) {
    return Origin.of(element, items(), subject);
  }

  /** Keys of objects, and ids of their versions. */
  private boolean isNamedInAResponse(Object element) {
    List<?> named =
        requests.requests().stream()
            .flatMap(request -> request.response().stream())
            .flatMap(
                it -> Stream.of("Key", "VersionId").flatMap(name -> SdkFields.values(it, name)))
            .toList();
    List<String> texts = AnswerParts.texts(element).toList();
    return !texts.isEmpty() && named.containsAll(texts);
  }

  /**
   * The first of the right elements that did not come back. Its texts may come back as parts of
   * others, such as keys, and need not come back where the call was given them.
   */
  Optional<?> unbrought(Collection<?> right) {
    List<String> items = texts();
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    int next = 0; // what is right mostly came in the same order, and may be much
    for (Object element : right) {
      OptionalInt found = find(items, next, element);
      if (found.isEmpty()) {
        return Optional.of(element);
      }
      next = found.getAsInt() + 1;
    }
    return Optional.empty();
  }

  /** Where an element is among the items, looked for from one of them on, and then before it. */
  private OptionalInt find(List<String> items, int from, Object element) {
    return IntStream.range(from, from + items.size())
        .map(i -> i % items.size())
        .filter(i -> holds(items.get(i), element))
        .findFirst();
  }

  private boolean holds(String item, Object element) {
    return AnswerParts.texts(element)
        .filter(text -> !subject.equals(Optional.of(text)))
        .allMatch(item::contains);
  }

  /** What came back. */
  List<Map<String, AttributeValue>> items() {
    return requests.requests().stream()
        .flatMap(request -> request.response().stream())
        .flatMap(response -> ReturnedItems.in(response).stream())
        .toList();
  }

  /** What came back, each item as a student would read it. */
  private List<String> texts() {
    return items().stream()
        .map(item -> String.join(", ", RequestValues.texts(item.values())))
        .toList();
  }
}
