package lab.harness.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.harness.verdict.WrongAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The question that Pulumi's CLI asks a project first: which plugins does the program need?
 *
 * @param command what answers it
 * @param folder the project's
 * @param limit how long the answer may take
 */
public record PluginDiscovery(List<String> command, Path folder, Duration limit) {

  private static final String PLUGIN = "aws";

  /**
   * Asks.
   *
   * @return the version of the plugin for AWS
   * @throws WrongAnswer if the project gives no answer that the CLI can use, or names no such
   *     plugin
   */
  public String aws() {
    Child child = Child.run(command, folder, Map.of(), limit);
    if (!child.ended()) {
      throw WrongAnswer.of("engine.slow", limit.toSeconds(), child.said());
    }
    if (child.status() != 0) {
      throw WrongAnswer.of("engine.pom", child.said());
    }
    for (JsonNode plugin : plugins(child)) {
      if (plugin.path("name").asString().equals(PLUGIN)) {
        return plugin.path("version").asString();
      }
    }
    throw WrongAnswer.of("engine.plugin", PLUGIN, child.out().strip());
  }

  private static JsonNode plugins(Child child) {
    try {
      return JsonMapper.shared().readTree(child.out());
    } catch (JacksonException e) {
      throw WrongAnswer.of("engine.pom", child.said());
    }
  }
}
