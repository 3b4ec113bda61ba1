package lab.harness.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bucket's policy. */
record PolicyDocument(JsonNode root) {

  /**
   * The policy that a resource declares, if it does.
   *
   * @throws tools.jackson.core.JacksonException if it is neither a text in JSON nor an object
   */
  static Optional<PolicyDocument> of(Map<String, Object> inputs) {
    JsonMapper mapper = JsonMapper.shared();
    return Optional.ofNullable(inputs.get("policy"))
        .map(it -> it instanceof String json ? mapper.readTree(json) : mapper.valueToTree(it))
        .map(PolicyDocument::new);
  }

  /** Who is let in that is not of the bucket's own account, as {@link PolicyStatement} says it. */
  Optional<String> outsider() {
    return elements(root.path("Statement")).stream()
        .flatMap(statement -> new PolicyStatement(statement).outsider().stream())
        .findFirst();
  }

  /** One that stands alone counts as a list of one. */
  static List<JsonNode> elements(JsonNode node) {
    return node.isArray() ? List.copyOf(node.values()) : List.of(node);
  }
}
