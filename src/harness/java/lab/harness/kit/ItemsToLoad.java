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

  static final AttributeValue OUT_OF_DATE = AttributeValue.fromS("out of date");

  /** How many items of the lab's own are some: few, as a real table writes a few each second. */
  public static final int SOME = 140;

  private static final Set<String> KEY = Set.of("PK", "SK");

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
            : World.generate(settings.seed()).items();
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
   * The same items with two blank lines after each, one of them empty and one of spaces.
   *
   * @return the file, changed
   */
  public ItemsToLoad withBlankLines() {
    return quietly(
        () -> {
          Files.writeString(path, Files.readString(path).replace("\n", "\n\n  \n"));
          return this;
        });
  }

  /**
   * The same items, but two of them stand twice, at first with other values: one within the first
   * batch, one at both ends of the file.
   *
   * @return the file, changed
   */
  public ItemsToLoad withKeysTwice() {
    List<Map<String, AttributeValue>> all = new ArrayList<>(items.values());
    all.add(0, outOfDate(all.get(0)));
    all.add(0, outOfDate(all.get(all.size() - 1)));
    return write(path, all);
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

  private static Map<String, AttributeValue> outOfDate(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> earlier = new HashMap<>(item);
    earlier.replaceAll((name, value) -> KEY.contains(name) ? value : OUT_OF_DATE);
    return earlier;
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
