package lab.harness.kit;

import static lab.harness.text.Texts.text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lab.contract.PrimaryKey;
import lab.harness.observe.RequestLog;
import lab.harness.observe.Writes;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a table after the student's code has loaded a file.
 *
 * @param items what is in the table
 * @param requests the requests that wrote it
 * @param busy whether requests were still under way when the student's code had returned
 */
public record LoadedItems(
    Map<PrimaryKey, Map<String, AttributeValue>> items, RequestLog requests, boolean busy) {

  /**
   * Looks at a table.
   *
   * @param table the table
   * @return what is in it
   */
  public static LoadedItems of(GameTable table) {
    RequestLog requests = table.requests();
    boolean busy = table.isBusy();
    int before = requests.requests().size();
    Map<PrimaryKey, Map<String, AttributeValue>> items = table.state().items();
    boolean busyNow = table.isBusy() || requests.requests().size() > before;
    return new LoadedItems(items, requests, busy || busyNow);
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
    if (busy) {
      throw wrong("load.busy");
    }
    Set<PrimaryKey> missing = without(file.items().keySet(), items.keySet());
    missing.stream()
        .filter(key -> isOfAnEarlierFile(file.items().get(key)) && wasSent(key))
        .findFirst()
        .ifPresent(
            gone -> {
              throw wrong("load.gone", gone);
            });
    Set<PrimaryKey> extra = without(items.keySet(), file.items().keySet());
    if (!missing.isEmpty()) {
      boolean other = missing.size() == file.items().size() && !extra.isEmpty();
      throw wrong(
          "load.missing",
          missing.size(),
          file.items().size(),
          first(missing),
          requests.causeOr(
              other
                  ? text("load.cause.otherFile", extra.size(), first(extra))
                  : missing.stream().anyMatch(this::wasSent) ? cause : unsent()));
    }
    if (!extra.isEmpty()) {
      throw wrong("load.extra", extra.size(), first(extra), requests.causeOr(cause));
    }
    file.items().forEach((key, item) -> isSame(key, item, cause(key, item, cause)));
  }

  private boolean wasSent(PrimaryKey key) {
    return Writes.in(requests).puts(key);
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

  /** Why the table has another item than the file, as far as the item shows it. */
  private String cause(PrimaryKey key, Map<String, AttributeValue> expected, String ofTheFile) {
    Map<String, AttributeValue> actual = items.get(key);
    if (isOfAnEarlierFile(actual) && !isOfAnEarlierFile(expected)) {
      return text("load.cause.kept");
    }
    return ItemsToLoad.isOfAnEarlierLine(actual) ? ofTheFile : plain();
  }

  private static String unsent() {
    return text("load.cause.unsent");
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

  private static boolean isOfAnEarlierFile(Map<String, AttributeValue> item) {
    return item.containsValue(ItemsToLoad.OF_AN_EARLIER_FILE);
  }
}
