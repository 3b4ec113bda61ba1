package lab.harness.result.console;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.contract.Storage;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes as texts. */
final class ItemTexts {

  /** The primary key comes first. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals(Storage.PARTITION_KEY))
          .thenComparing(name -> !name.equals(Storage.SORT_KEY))
          .thenComparing(Comparator.naturalOrder());

  private ItemTexts() {}

  /** The attributes of an item by their names, the primary key first. */
  static Map<String, String> of(Map<String, AttributeValue> item) {
    Map<String, String> texts = new LinkedHashMap<>();
    item.keySet().stream()
        .sorted(ORDER)
        .forEach(name -> texts.put(Bounds.value(name), of(item.get(name))));
    return Collections.unmodifiableMap(texts);
  }

  /** A string or a number without its type. */
  static String of(AttributeValue value) {
    return Bounds.value(
        switch (value.type()) {
          case S -> value.s();
          case N -> value.n();
          default -> value.toString();
        });
  }
}
