package lab.harness.kit;

import static lab.harness.text.Texts.text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lab.contract.PrimaryKey;
import lab.harness.observe.RequestLog;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a table after the student's code has loaded a file.
 *
 * @param items what is in the table
 * @param requests the requests that wrote it
 */
public record LoadedItems(Map<PrimaryKey, Map<String, AttributeValue>> items, RequestLog requests) {

  /**
   * Looks at a table.
   *
   * @param table the table
   * @return what is in it
   */
  public static LoadedItems of(GameTable table) {
    return new LoadedItems(table.state().items(), table.requests());
  }

  /**
   * They are those of the file, no more, no less and none changed.
   *
   * @param file the file
   */
  public void areExactly(ItemsToLoad file) {
    areExactly(file, plain());
  }

  /**
   * They are those of the file, no more, no less and none changed.
   *
   * @param file the file
   * @param cause what made this file hard, for the student
   */
  public void areExactly(ItemsToLoad file, String cause) {
    Set<PrimaryKey> missing = without(file.items().keySet(), items.keySet());
    Set<PrimaryKey> extra = without(items.keySet(), file.items().keySet());
    if (!missing.isEmpty()) {
      boolean other = missing.size() == file.items().size() && !extra.isEmpty();
      throw wrong(
          "load.missing",
          missing.size(),
          file.items().size(),
          first(missing),
          requests.causeOr(
              other ? text("load.cause.otherFile", extra.size(), first(extra)) : cause));
    }
    if (!extra.isEmpty()) {
      throw wrong("load.extra", extra.size(), first(extra), requests.causeOr(cause));
    }
    file.items()
        .forEach((key, item) -> isSame(key, item, isOutOfDate(items.get(key)) ? cause : plain()));
  }

  private void isSame(PrimaryKey key, Map<String, AttributeValue> expected, String cause) {
    Map<String, AttributeValue> actual = items.get(key);
    Set<String> names = new LinkedHashSet<>(expected.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      AttributeValue came = actual.get(name);
      AttributeValue wanted = expected.get(name);
      if (!Objects.equals(came, wanted)) {
        throw wrong(
            "load.changed",
            name,
            key.partitionKey(),
            words(came),
            words(wanted),
            requests.causeOr(cause));
      }
    }
  }

  private static String plain() {
    return text("load.cause.unknown");
  }

  private WrongAnswer wrong(String key, Object... arguments) {
    return WrongAnswer.at(requests.lastLine(), key, arguments);
  }

  private static String words(AttributeValue value) {
    if (value == null) {
      return text("load.absent");
    }
    String content = value.s() != null ? value.s() : value.n();
    return "%s %s".formatted(value.type(), String.valueOf(content).replace("\n", "\\n"));
  }

  private static PrimaryKey first(Set<PrimaryKey> keys) {
    return keys.iterator().next();
  }

  private static Set<PrimaryKey> without(Set<PrimaryKey> all, Set<PrimaryKey> those) {
    Set<PrimaryKey> rest = new LinkedHashSet<>(all);
    rest.removeAll(those);
    return rest;
  }

  /** Whether it is the earlier one of two items with the same key. */
  private static boolean isOutOfDate(Map<String, AttributeValue> item) {
    return item.containsValue(ItemsToLoad.OUT_OF_DATE);
  }
}
