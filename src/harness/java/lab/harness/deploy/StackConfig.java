package lab.harness.deploy;

import com.google.common.collect.Maps;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.harness.verdict.BadInputException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a Pulumi program finds of its project and its stack.
 *
 * @param project the project's name
 * @param values the configuration by fully qualified keys, such as {@code aws:region}: texts, or
 *     JSON of what is more than a text
 * @param secrets the keys of what is not to be shown
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Pulumi: configuration</a>
 */
public record StackConfig(String project, Map<String, String> values, Set<String> secrets) {

  /** The stack that students deploy. */
  public static final String STACK = "dev";

  /** The file of its configuration. */
  static final String FILE = "Pulumi." + STACK + ".yaml";

  private static final String PROJECT_FILE = "Pulumi.yaml";
  private static final String PROJECT = "battle-royale-lab";

  /** What a key may be declared with for all stacks. */
  private static final List<String> DECLARATION =
      List.of("type", "description", "items", "default", "value", "secret");

  /** The configuration of a project without files. */
  public static final StackConfig NONE = new StackConfig(PROJECT, Map.of(), Set.of());

  /**
   * Reads the files of a project: the values of the stack go before those that {@code Pulumi.yaml}
   * gives to all stacks. A file that is not there says nothing.
   *
   * @throws BadInputException if a file can't be read
   */
  public static StackConfig read(Path folder) {
    YamlFile project = YamlFile.read(folder.resolve(PROJECT_FILE));
    String name = project.text("name").orElse(PROJECT);
    YamlFile stack =
        YamlFile.read(folder.resolve(project.text("stackConfigDir").orElse("")).resolve(FILE));
    Map<String, ConfigValue> all = new HashMap<>();
    // In old projects, it may be the name of a folder.
    project
        .part("config")
        .filter(MappingNode.class::isInstance)
        .map(project::children)
        .orElse(Map.of())
        .forEach(
            (key, node) ->
                common(project, node)
                    .ifPresent(it -> all.put(qualified(key, name), ConfigValue.of(project, it))));
    stack
        .part("config")
        .map(stack::children)
        .orElse(Map.of())
        .forEach((key, node) -> all.put(qualified(key, name), ConfigValue.of(stack, node)));
    return new StackConfig(
        name,
        Map.copyOf(Maps.transformValues(all, ConfigValue::text)),
        Set.copyOf(Maps.filterValues(all, ConfigValue::secret).keySet()));
  }

  private static String qualified(String key, String project) {
    return key.contains(":") ? key : project + ":" + key;
  }

  /** A key is declared there with its type and a default, or has a value at once. */
  private static Optional<Node> common(YamlFile file, Node node) {
    if (!(node instanceof MappingNode)) {
      return Optional.of(node);
    }
    Map<String, Node> parts = file.children(node);
    return DECLARATION.containsAll(parts.keySet())
        ? Stream.of("value", "default").filter(parts::containsKey).map(parts::get).findFirst()
        : Optional.of(node);
  }
}
