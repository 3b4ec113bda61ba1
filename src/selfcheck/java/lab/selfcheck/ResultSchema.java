package lab.selfcheck;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of {@code result.json}. */
final class ResultSchema {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private ResultSchema() {}

  /** What is wrong with a result. A field that the schema does not describe is wrong here, too. */
  static List<String> errors(String json) {
    JsonNode strict = read();
    close(strict);
    Schema schema = REGISTRY.getSchema(strict);
    return schema.validate(MAPPER.readTree(json)).stream().map(Error::toString).toList();
  }

  /** What is wrong with the schema itself, by the one of its dialect. */
  static List<String> errorsOfItsOwn() {
    Schema dialect = REGISTRY.getSchema(SchemaLocation.of(read().get("$schema").asString()));
    return dialect.validate(read()).stream().map(Error::toString).toList();
  }

  static JsonNode read() {
    InputStream schema = ResultSchema.class.getResourceAsStream("/lab/result.schema.json");
    return MAPPER.readTree(schema);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ResultSchema::close);
  }
}
