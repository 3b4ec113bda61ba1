package lab.harness.world;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.contract.Storage;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A file of items in UTF-8. The lab writes one item a line, as a plain JSON object, and reads what
 * AWS's tools write, too.
 */
public final class ItemsFile {

  private final BadItems bad;
  private final Map<List<AttributeValue>, Integer> lineOfKey = new HashMap<>();

  private ItemsFile(BadItems bad) {
    this.bad = bad;
  }

  /**
   * Reads the items of a file, in their order.
   *
   * @throws lab.harness.verdict.BadInputException if the file can't be read, holds no item, has
   *     something that is no item of the lab or that DynamoDB does not take, or has a key twice
   */
  public static List<Map<String, AttributeValue>> read(Path file) {
    BadItems bad = new BadItems(file);
    ItemsFile reader = new ItemsFile(bad);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    JsonReader.read(ItemsText.read(bad), bad).stream()
        .flatMap(ItemsJson::items)
        .forEach(object -> items.add(reader.item(object)));
    if (items.isEmpty()) {
      throw bad.with("bad.items.empty");
    }
    return items;
  }

  /**
   * Writes a file, or replaces it. The same items always give the same bytes.
   *
   * @throws IOException if the file can't be written
   */
  public static void write(Path file, List<Map<String, AttributeValue>> items) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (Map<String, AttributeValue> item : items) {
        writer.append(ItemWriter.line(item)).append('\n');
      }
    }
  }

  private Map<String, AttributeValue> item(Json object) {
    if (!object.isObject()) {
      throw bad.at(object.line(), "bad.items.json");
    }
    Map<String, AttributeValue> item = new ItemReader(bad).read(object);
    for (String key : List.of(Storage.PARTITION_KEY, Storage.SORT_KEY)) {
      if (!item.containsKey(key) || item.get(key).s() == null) {
        throw bad.at(object.line(), "bad.items.key", "key", key);
      }
    }
    new ItemRules(bad).check(item, object);
    Entity entity = Entity.of(item).orElseThrow(() -> bad.at(object.line(), "bad.items.entity"));
    if (!entity.fits(item)) {
      throw bad.at(object.line(), "bad.items." + entity.name().toLowerCase(Locale.ROOT));
    }
    checkKey(item, object.line());
    return item;
  }

  private void checkKey(Map<String, AttributeValue> item, int line) {
    List<AttributeValue> key = List.of(item.get(Storage.PARTITION_KEY), item.get(Storage.SORT_KEY));
    Integer first = lineOfKey.putIfAbsent(key, line);
    if (first != null) {
      throw bad.at(line, "bad.items.duplicate", "first", first);
    }
  }
}
