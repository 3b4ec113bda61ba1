package lab.harness.world;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes an item as plain JSON, in which a number stands as it was written. */
record ItemWriter(JsonGenerator json) {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * The item in one line, whatever reads it: some of Java's readers take more for the end of a line
   * than others do. It must have no sets and no binary values.
   */
  static String line(Map<String, AttributeValue> item) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      new ItemWriter(json).write(item);
    }
    return line.toString()
        .replace("\u0085", "\\u0085")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** Sorted, PK and SK come first: they alone are in upper case. */
  private void write(Map<String, AttributeValue> members) {
    json.writeStartObject();
    new TreeMap<>(members)
        .forEach(
            (name, value) -> {
              json.writeName(name);
              write(value);
            });
    json.writeEndObject();
  }

  private void write(AttributeValue value) {
    switch (value.type()) {
      case S -> json.writeString(value.s());
      case N -> json.writeNumber(value.n());
      case BOOL -> json.writeBoolean(value.bool());
      case NUL -> json.writeNull();
      case M -> write(value.m());
      case L -> {
        json.writeStartArray();
        value.l().forEach(this::write);
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no plain JSON for " + value);
    }
  }
}
