package lab.harness.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bucket's policy.
 *
 * @param root the document
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status">
 *     AWS: the meaning of public</a>
 */
record PolicyDocument(JsonNode root) {

  /** Who is asked for one of these is not everybody any more. */
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
   * Reads a policy.
   *
   * @param policy a text in JSON, or an object
   * @throws tools.jackson.core.JacksonException if it is neither
   */
  static PolicyDocument of(Object policy) {
    return new PolicyDocument(
        policy instanceof String json
            ? JsonMapper.shared().readTree(json)
            : JsonMapper.shared().valueToTree(policy));
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
  private static List<JsonNode> elements(JsonNode node) {
    return node.isArray() ? List.copyOf(node.values()) : List.of(node);
  }
}
