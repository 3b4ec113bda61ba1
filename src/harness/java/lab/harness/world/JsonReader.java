package lab.harness.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads the values of a JSON text, which may be several, one after the other. */
final class JsonReader {

  private static final int MOST_NESTING = 200;

  /** What is longer or deeper than DynamoDB takes is told in its words, up to some depth. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTING)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final BadItems bad;
  private final JsonParser parser;

  private JsonReader(BadItems bad, JsonParser parser) {
    this.bad = bad;
    this.parser = parser;
  }

  /**
   * All values, each with the line that it begins on.
   *
   * @throws lab.harness.verdict.BadInputException if it is no JSON, or has a name twice in one
   *     object
   */
  static List<Json> read(String text, BadItems bad) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(bad, parser).values();
    } catch (JacksonException e) {
      throw bad.at(brokenLine(text, e), "bad.items.json");
    }
  }

  /**
   * The line to look at. Where each line is an object, the one that is not whole is meant, and not
   * the next, on which the parser finds that something is amiss.
   */
  private static int brokenLine(String text, JacksonException thrown) {
    List<String> lines = text.lines().toList();
    boolean oneALine =
        lines.stream().filter(line -> !line.isBlank()).limit(2).anyMatch(JsonReader::isWhole);
    for (int i = 0; oneALine && i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !isWhole(lines.get(i))) {
        return i + 1;
      }
    }
    return thrown.getLocation().getLineNr();
  }

  private static boolean isWhole(String line) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      boolean object = parser.nextToken() == JsonToken.START_OBJECT;
      parser.skipChildren();
      return object && parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  private List<Json> values() {
    List<Json> values = new ArrayList<>();
    try {
      while (parser.nextToken() != null) {
        values.add(value());
      }
      return values;
    } catch (StreamConstraintsException e) {
      int line = parser.currentLocation().getLineNr();
      throw bad.at(line, "bad.items.nesting", "most", MOST_NESTING);
    }
  }

  private Json value() {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken kind = parser.currentToken();
    return switch (kind) {
      case START_OBJECT -> new Json(line, kind, "", members(), List.of());
      case START_ARRAY -> new Json(line, kind, "", Map.of(), elements());
      default -> new Json(line, kind, parser.getString(), Map.of(), List.of());
    };
  }

  private Map<String, Json> members() {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      if (members.put(name, value()) != null) {
        throw bad.at(line, "bad.items.nameTwice", "name", name);
      }
    }
    return members;
  }

  private List<Json> elements() {
    List<Json> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return elements;
  }
}
