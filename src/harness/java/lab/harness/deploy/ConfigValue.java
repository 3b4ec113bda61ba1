package lab.harness.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of a configuration.
 *
 * @param text as it is written, or JSON of what is more than a text
 */
record ConfigValue(String text, boolean secret) {

  /** Stands for a value that only Pulumi can decrypt. */
  private static final String SECRET = "secret";

  private static final Set<String> ENCRYPTED = Set.of("secure");

  static ConfigValue of(YamlFile file, Node node) {
    if (node instanceof ScalarNode scalar) {
      return new ConfigValue(scalar.getValue(), false);
    }
    Object value = file.value(node);
    Object open = open(value);
    String text =
        open instanceof String whole ? whole : JsonMapper.shared().writeValueAsString(open);
    return new ConfigValue(text, !open.equals(value));
  }

  /** A value with something else in the place of each secret. */
  private static Object open(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> parts = new LinkedHashMap<>();
      map.forEach((name, part) -> parts.put(name, open(part)));
      return map.keySet().equals(ENCRYPTED) ? SECRET : parts;
    }
    return value instanceof List<?> list ? list.stream().map(ConfigValue::open).toList() : value;
  }
}
