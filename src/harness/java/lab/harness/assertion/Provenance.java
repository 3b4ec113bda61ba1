package lab.harness.assertion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lab.harness.requests.RequestLog;
import lab.harness.requests.RequestValues;
import lab.harness.requests.ReturnedItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the parts of an answer come from: whether the requests that led to it brought them.
 *
 * @param subject what the question was about; empty where answers are no items
 */
record Provenance(RequestLog requests, Optional<String> subject) {

  /** Whether it came back as it is. */
  boolean wasBrought(Object element) {
    List<AttributeValue> parts = parts(element);
    return !parts.isEmpty() && items().stream().anyMatch(item -> item.values().containsAll(parts));
  }

  /** Whether it is known to come from elsewhere. */
  boolean isForeign(Object element) {
    return subject.isPresent() && !parts(element).isEmpty() && !wasBrought(element);
  }

  /**
   * The first of the right elements that did not come back. Its texts may come back as parts of
   * others, such as keys, and need not come back where the call was given them.
   */
  Optional<?> unbrought(Collection<?> right) {
    List<String> items =
        items().stream()
            .map(item -> String.join(", ", RequestValues.texts(item.values())))
            .toList();
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

  private static List<AttributeValue> parts(Object element) {
    return AnswerParts.texts(element).map(AttributeValue::fromS).toList();
  }
}
