package lab.harness.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bucket's policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status">
 *     AWS: the meaning of public</a>
 */
record PolicyDocument(JsonNode root) {

  /** A condition on one of these keys leaves out most people. */
  private static final Set<String> NARROWING =
      Set.of(
          "aws:principalorgid",
          "aws:sourceaccount",
          "aws:sourcearn",
          "aws:sourceip",
          "aws:sourceowner",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:userid",
          "s3:dataaccesspointaccount",
          "s3:dataaccesspointarn");

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

  /** Whether a statement allows something to anybody. */
  boolean letsEverybodyIn() {
    return elements(root.path("Statement")).stream()
        .filter(statement -> statement.path("Effect").asString("").equals("Allow"))
        .filter(statement -> isEverybody(statement.path("Principal")))
        .anyMatch(statement -> !isNarrowed(statement.path("Condition")));
  }

  private static boolean isEverybody(JsonNode principal) {
    return elements(principal.isObject() ? principal.path("AWS") : principal).stream()
        .anyMatch(name -> name.asString("").equals("*"));
  }

  private static boolean isNarrowed(JsonNode condition) {
    return condition.values().stream()
        .flatMap(operator -> operator.propertyNames().stream())
        .anyMatch(key -> NARROWING.contains(key.toLowerCase(Locale.ROOT)));
  }

  /** One that stands alone counts as a list of one. */
  static List<JsonNode> elements(JsonNode node) {
    return node.isArray() ? List.copyOf(node.values()) : List.of(node);
  }
}
