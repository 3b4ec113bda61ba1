package lab.harness.assertion;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.verdict.Finding;
import lab.harness.world.Canonical;
import lab.harness.world.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An element of an answer, the item of the table that it stands for, and the items that came back.
 *
 * @param subject what the question was about, which each of the items may have
 */
record Origin(
    Object element,
    Map<String, AttributeValue> right,
    List<Map<String, AttributeValue>> items,
    String subject) {

  /** Empty if the element stands for no item. */
  static Optional<Origin> of(
      Object element, List<Map<String, AttributeValue>> items, Optional<String> subject) {
    return Items.ofAny(element).map(right -> new Origin(element, right, items, subject.orElse("")));
  }

  /**
   * The attributes that its item came back without, though the element needs them; empty if it did
   * not come back.
   */
  Optional<List<String>> lacking() {
    return items.stream()
        .filter(this::isPartOfRight)
        .map(this::lackedBy)
        .min(Comparator.comparing(List::size));
  }

  /** Where its item was among those that came back; empty if it was not. */
  Optional<Integer> place() {
    return IntStream.range(0, items.size())
        .filter(i -> hasItsKey(items.get(i)))
        .boxed()
        .findFirst();
  }

  /** That it was made of an item which is of another kind, by the start of its keys. */
  Optional<Finding> otherKind() {
    List<String> texts = texts();
    return items.stream().noneMatch(item -> isOfTheKind(item) && contains(item, texts))
        ? items.stream()
            .filter(item -> !isOfTheKind(item) && contains(item, texts))
            .flatMap(item -> key(item).stream())
            .findFirst()
            .map(key -> told("answer.cause.otherKind", key))
        : Optional.empty();
  }

  /** Why it stands twice in the answer. */
  Finding twice() {
    List<Map<String, AttributeValue>> own = items.stream().filter(this::hasItsKey).toList();
    if (own.size() > 1) {
      return Finding.of("answer.cause.broughtTwice", "times", own.size());
    }
    List<String> texts = texts();
    return items.stream()
        .filter(item -> !isOfTheKind(item) && values(item).toList().containsAll(texts))
        .flatMap(item -> key(item).stream())
        .findFirst()
        .filter(key -> !own.isEmpty())
        .map(key -> told("answer.cause.madeOfTwo", key))
        .orElse(Finding.of(own.isEmpty() ? "answer.cause.twice" : "answer.cause.addedTwice"));
  }

  /** The texts that it has beside what the question was about. */
  private List<String> texts() {
    return AnswerParts.texts(element).filter(text -> !text.equals(subject)).toList();
  }

  private boolean isPartOfRight(Map<String, AttributeValue> item) {
    return right.entrySet().stream()
            .filter(it -> item.containsKey(it.getKey()))
            .allMatch(it -> Canonical.same(it.getValue(), item.get(it.getKey())))
        && (hasItsKey(item) || right.entrySet().stream().anyMatch(it -> isNamedBy(it, item)));
  }

  /** Whether an item has an attribute that others of the same question need not have. */
  private boolean isNamedBy(
      Entry<String, AttributeValue> attribute, Map<String, AttributeValue> item) {
    String text = attribute.getValue().s();
    return item.containsKey(attribute.getKey())
        && text != null
        && !text.equals(subject)
        && !text.endsWith("#" + subject);
  }

  private List<String> lackedBy(Map<String, AttributeValue> item) {
    return right.entrySet().stream()
        .filter(it -> !item.containsKey(it.getKey()) && !isKey(it.getKey()))
        .filter(it -> !subject.equals(it.getValue().s()))
        .filter(it -> it.getValue().s() == null || !contains(item, List.of(it.getValue().s())))
        .map(Entry::getKey)
        .sorted()
        .toList();
  }

  private boolean hasItsKey(Map<String, AttributeValue> item) {
    return Stream.of(Storage.PARTITION_KEY, Storage.SORT_KEY)
        .allMatch(name -> right.get(name).equals(item.get(name)));
  }

  private boolean isOfTheKind(Map<String, AttributeValue> item) {
    return key(item)
        .filter(
            key ->
                kind(key.sortKey()).equals(kind(right.get(Storage.SORT_KEY).s()))
                    && kind(key.partitionKey()).equals(kind(right.get(Storage.PARTITION_KEY).s())))
        .isPresent();
  }

  /** What stands before the name in a key: {@code USER#}. */
  private static String kind(String key) {
    return key.substring(0, Math.max(0, key.indexOf('#', 1)));
  }

  private static boolean isKey(String attribute) {
    return attribute.equals(Storage.PARTITION_KEY) || attribute.equals(Storage.SORT_KEY);
  }

  private static Optional<PrimaryKey> key(Map<String, AttributeValue> item) {
    AttributeValue partition = item.get(Storage.PARTITION_KEY);
    AttributeValue sort = item.get(Storage.SORT_KEY);
    return partition == null || sort == null
        ? Optional.empty()
        : Optional.of(new PrimaryKey(partition.s(), sort.s()));
  }

  private static boolean contains(Map<String, AttributeValue> item, List<String> texts) {
    return texts.stream().allMatch(text -> values(item).anyMatch(it -> it.contains(text)));
  }

  private static Stream<String> values(Map<String, AttributeValue> item) {
    return item.values().stream().flatMap(value -> Stream.ofNullable(value.s()));
  }

  private static Finding told(String cause, PrimaryKey key) {
    return Finding.of(cause, "partition", key.partitionKey(), "sort", key.sortKey());
  }
}
