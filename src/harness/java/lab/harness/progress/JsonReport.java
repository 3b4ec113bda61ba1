package lab.harness.progress;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a progress for machines. */
public final class JsonReport {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private JsonReport() {}

  /**
   * The model in JSON, its fields named as the model's are.
   *
   * @param progress how far the lab is
   * @return the JSON, which ends with a line feed
   */
  public static String render(Progress progress) {
    return MAPPER.writeValueAsString(progress) + "\n";
  }
}
