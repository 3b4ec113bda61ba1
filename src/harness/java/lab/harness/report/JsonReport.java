package lab.harness.report;

import lab.harness.result.RunResult;
import lab.harness.text.Words;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a result for machines, by {@code lab/result.schema.json}. */
public final class JsonReport implements ReportWriter {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  @Override
  public String fileName() {
    return "result.json";
  }

  @Override
  public String render(RunResult run, Words words) {
    return MAPPER.writeValueAsString(JsonRun.of(run, words)) + "\n";
  }
}
