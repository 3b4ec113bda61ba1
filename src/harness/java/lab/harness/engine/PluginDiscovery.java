package lab.harness.engine;

import java.util.Map;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The question that Pulumi's CLI asks a project first: which plugins does the program need? */
public record PluginDiscovery(Command command) {

  private static final String PLUGIN = "aws";

  /**
   * Asks for the version of the plugin for AWS.
   *
   * @throws WrongAnswer if the project prints nothing that the CLI can use, or names no such plugin
   */
  public String aws() {
    Child child = command.run(Map.of());
    if (!child.ended()) {
      throw command.slow(child);
    }
    if (child.status() != 0) {
      throw unusable(child);
    }
    for (JsonNode plugin : plugins(child)) {
      if (plugin.path("name").asString().equals(PLUGIN)) {
        return plugin.path("version").asString();
      }
    }
    throw new WrongAnswer(
        Finding.of("engine.plugin", "plugin", PLUGIN, "plugins", child.out().strip()));
  }

  private static WrongAnswer unusable(Child child) {
    return new WrongAnswer(Finding.of("engine.pom", "said", child.said()));
  }

  private static JsonNode plugins(Child child) {
    try {
      return JsonMapper.shared().readTree(child.out());
    } catch (JacksonException e) {
      throw unusable(child);
    }
  }
}
