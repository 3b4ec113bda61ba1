package lab.harness.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lab.contract.Storage;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A file of items: each line is one of them, as a JSON object in UTF-8. */
public final class ItemsFile {

  private final Path file;
  private int line;

  private ItemsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the items of a file, in the order of its lines. Blank lines are skipped.
   *
   * @throws BadInputException if the file can't be read, holds no item, has a line that is no item
   *     of the lab, or has a key twice
   */
  public static List<Map<String, AttributeValue>> read(Path file) {
    return new ItemsFile(file).items();
  }

  /**
   * Writes a file, or replaces it. The same items always give the same bytes.
   *
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

  private List<Map<String, AttributeValue>> items() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<List<AttributeValue>, Integer> lineOfKey = new HashMap<>();
    for (String bytes : lines()) {
      line++;
      String json = decode(bytes);
      if (json.isBlank()) {
        continue;
      }
      Map<String, AttributeValue> item = item(json);
      Integer first =
          lineOfKey.putIfAbsent(
              List.of(item.get(Storage.PARTITION_KEY), item.get(Storage.SORT_KEY)), line);
      if (first != null) {
        throw bad("bad.items.duplicate", "first", first);
      }
      items.add(item);
    }
    if (items.isEmpty()) {
      throw new BadInputException(Finding.of("bad.items.empty", "file", file));
    }
    return items;
  }

  /** The lines, each byte as a character, so that the line that is not UTF-8 can be named. */
  private List<String> lines() {
    try {
      return Files.readAllLines(file, ISO_8859_1);
    } catch (IOException e) {
      throw new BadInputException(Finding.of("bad.file", "name", "lab.items", "value", file));
    }
  }

  private String decode(String bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      throw bad("bad.items.encoding");
    }
  }

  private Map<String, AttributeValue> item(String json) {
    Map<String, AttributeValue> item = object(json);
    for (String key : List.of(Storage.PARTITION_KEY, Storage.SORT_KEY)) {
      if (!item.containsKey(key) || item.get(key).s() == null) {
        throw bad("bad.items.key", "key", key);
      }
    }
    Entity entity = Entity.of(item).orElseThrow(() -> bad("bad.items.entity"));
    if (!entity.fits(item)) {
      throw bad("bad.items." + entity.name().toLowerCase(Locale.ROOT));
    }
    return item;
  }

  /**
   * Puts it into a list: alone, the parser ignores what follows it, and takes 5 for an empty one.
   */
  private Map<String, AttributeValue> object(String json) {
    try {
      List<AttributeValue> values =
          EnhancedDocument.fromJson("{\"line\":[" + json + "]}").toMap().get("line").l();
      if (values.size() == 1 && values.get(0).hasM()) {
        return values.get(0).m();
      }
    } catch (UncheckedIOException e) {
      // The text below is the same as for another value than an object.
    }
    throw bad("bad.items.json");
  }

  private BadInputException bad(String key) {
    return new BadInputException(Finding.of(key, "file", file, "line", line));
  }

  private BadInputException bad(String key, String name, Object value) {
    return new BadInputException(Finding.of(key, "file", file, "line", line, name, value));
  }
}
