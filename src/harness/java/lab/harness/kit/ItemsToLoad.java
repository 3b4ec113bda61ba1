package lab.harness.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.contract.PrimaryKey;
import lab.harness.settings.Settings;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A file of items, and what a table holds once it is loaded.
 *
 * @param path the file
 * @param items the items by their primary key, in the order of the file
 */
public record ItemsToLoad(Path path, Map<PrimaryKey, Map<String, AttributeValue>> items) {

  /** What stands in the attributes of items that an earlier file has left in the table. */
  static final AttributeValue OF_AN_EARLIER_FILE =
      AttributeValue.fromS("as an earlier file had it");

  /** What stands in the attributes of an item that a later line of the file has again. */
  static final AttributeValue OF_AN_EARLIER_LINE =
      AttributeValue.fromS("as an earlier line had it");

  /** How many items of the lab's own are some: few, as a real table writes a few each second. */
  public static final int SOME = 140;

  private static final Set<String> KEY = Set.of("PK", "SK");

  private static final PrimaryKey OF_ANOTHER_FILE =
      new PrimaryKey("USER#only-in-another-file", "#METADATA#only-in-another-file");

  /** Of no entity: whatever stands in a line is to go in. */
  private static final Map<String, AttributeValue> MORE =
      Map.of(
          "level", AttributeValue.fromS("42"),
          "balance", AttributeValue.fromN("-12.5"),
          "motto", AttributeValue.fromS(" \"So what?\", he said: {run} \\ [hide] "),
          "clan", AttributeValue.fromS(""));

  /**
   * A file that is there.
   *
   * @param path the file
   * @return the file and its items
   * @throws lab.harness.settings.BadInputException if it is not a file of items
   */
  public static ItemsToLoad of(Path path) {
    return new ItemsToLoad(path, byKey(ItemsFile.read(path)));
  }

  /**
   * A file made up for the purpose; for an account, where a table holds nothing but the items that
   * the steps judge on, some of those.
   *
   * @param settings what the run was asked for
   * @param folder where to put it
   * @return the file and its items
   */
  public static ItemsToLoad generate(Settings settings, Path folder) {
    List<Map<String, AttributeValue>> items =
        settings.cloud().equals(Settings.AWS)
            ? World.read(settings.items()).some(SOME)
            : withMore(World.generate(settings.seed()).items());
    return write(folder.resolve("generated.json"), items);
  }

  /**
   * A shorter file.
   *
   * @param count how many items
   * @return the first of these items, in place of all
   */
  public ItemsToLoad first(int count) {
    return write(path, items.values().stream().limit(count).toList());
  }

  /**
   * The same items with blank lines in front, after every third and at the end: empty ones and some
   * with spaces. They stand where they are in the way of whoever counts lines.
   *
   * @return the file, changed
   */
  public ItemsToLoad withBlankLines() {
    return quietly(
        () -> {
          List<String> lines = new ArrayList<>();
          for (String line : Files.readAllLines(path)) {
            if (lines.size() % 5 == 0) {
              lines.add("");
            }
            lines.add(line);
            if (lines.size() % 5 == 4) {
              lines.add("  ");
            }
          }
          lines.add("");
          Files.write(path, lines);
          return this;
        });
  }

  /**
   * The same items, each of which stands twice, at first with other values. One of them stands once
   * more a few lines before the right one.
   *
   * @return the file, changed
   */
  public ItemsToLoad withKeysTwice() {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    items.values().forEach(item -> all.add(changed(item, OF_AN_EARLIER_LINE)));
    all.add(all.get(5));
    all.addAll(items.values());
    return write(path, all);
  }

  /**
   * What an earlier file may have left in the table: the same keys with other values, and one more
   * item.
   *
   * @param earlier where to put that file
   * @return the earlier file
   */
  public ItemsToLoad earlier(Path earlier) {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    items.values().forEach(item -> all.add(changed(item, OF_AN_EARLIER_FILE)));
    Map<String, AttributeValue> other = new HashMap<>(OF_ANOTHER_FILE.toItem());
    other.put("username", OF_AN_EARLIER_FILE);
    all.add(other);
    return write(earlier, all);
  }

  /**
   * The same file for a table that holds something already.
   *
   * @param earlier what it holds
   * @return the file with what is in the table once it is loaded
   */
  public ItemsToLoad over(ItemsToLoad earlier) {
    Map<PrimaryKey, Map<String, AttributeValue>> both = new LinkedHashMap<>(earlier.items);
    both.putAll(items);
    return new ItemsToLoad(path, both);
  }

  /**
   * The key of an item in the midst of the file.
   *
   * @return its key
   */
  public PrimaryKey oneInTheMiddle() {
    return items.keySet().stream().skip(items.size() / 2).findFirst().orElseThrow();
  }

  /**
   * Whether an item is one that a later line has again.
   *
   * @param item the item
   * @return true if it is
   */
  public static boolean isOfAnEarlierLine(Map<String, AttributeValue> item) {
    return item.containsValue(OF_AN_EARLIER_LINE);
  }

  private static ItemsToLoad write(Path path, List<Map<String, AttributeValue>> items) {
    return quietly(
        () -> {
          ItemsFile.write(path, items);
          return new ItemsToLoad(path, byKey(items));
        });
  }

  private static Map<PrimaryKey, Map<String, AttributeValue>> byKey(
      List<Map<String, AttributeValue>> items) {
    Map<PrimaryKey, Map<String, AttributeValue>> byKey = new LinkedHashMap<>();
    items.forEach(item -> byKey.put(TableState.key(item), item));
    return byKey;
  }

  private static Map<String, AttributeValue> changed(
      Map<String, AttributeValue> item, AttributeValue value) {
    Map<String, AttributeValue> other = new HashMap<>(item);
    other.replaceAll((name, old) -> KEY.contains(name) ? old : value);
    return other;
  }

  private static List<Map<String, AttributeValue>> withMore(
      List<Map<String, AttributeValue>> items) {
    List<Map<String, AttributeValue>> all = new ArrayList<>(items);
    Map<String, AttributeValue> first = new HashMap<>(all.get(0));
    first.putAll(MORE);
    all.set(0, first);
    return all;
  }

  private interface Writing {
    ItemsToLoad run() throws IOException;
  }

  private static ItemsToLoad quietly(Writing writing) {
    try {
      return writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
