package lab.harness.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lab.contract.Storage;
import lab.harness.settings.BadInputException;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A file of items: each line is one of them, as a JSON object in UTF-8. */
public final class ItemsFile {

  private ItemsFile() {}

  /**
   * Reads a file. Blank lines are skipped.
   *
   * @param file the file
   * @return its items, in the order of the lines
   * @throws BadInputException if the file can't be read, holds no item, has a line that is no item
   *     of the lab, or has a key twice
   */
  public static List<Map<String, AttributeValue>> read(Path file) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<List<AttributeValue>, Integer> lineOfKey = new HashMap<>();
    int number = 0;
    for (String bytes : lines(file)) {
      ItemLine line = new ItemLine(file, ++number);
      String json = line.decode(bytes.getBytes(ISO_8859_1));
      if (json.isBlank()) {
        continue;
      }
      Map<String, AttributeValue> item = line.parse(json);
      Integer first =
          lineOfKey.putIfAbsent(
              List.of(item.get(Storage.PARTITION_KEY), item.get(Storage.SORT_KEY)), number);
      if (first != null) {
        throw line.bad("bad.items.duplicate", first);
      }
      items.add(item);
    }
    if (items.isEmpty()) {
      throw new BadInputException(text("bad.items.empty", file));
    }
    return items;
  }

  /**
   * Writes a file: the same items always give the same bytes.
   *
   * @param file the file; one that is there already is replaced
   * @param items the items
   * @throws IOException if the file can't be written
   */
  public static void write(Path file, List<Map<String, AttributeValue>> items) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, AttributeValue> item : items) {
      // Sorted, PK and SK come first: they alone are in upper case.
      lines.append(EnhancedDocument.fromAttributeValueMap(new TreeMap<>(item)).toJson());
      lines.append('\n');
    }
    Files.writeString(file, lines, UTF_8);
  }

  /** The lines, each byte as a character: what is not UTF-8 is to be told line by line. */
  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, ISO_8859_1);
    } catch (IOException e) {
      throw new BadInputException(text("bad.file", "lab.items", file));
    }
  }
}
