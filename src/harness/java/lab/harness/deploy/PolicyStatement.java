package lab.harness.deploy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A statement of a bucket's policy. What one allows, another may deny to some, but each is looked
 * at alone. A service of AWS acts for somebody's account and is no outsider.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html">AWS:
 *     who is outside of the zone of trust</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">
 *     AWS: principals</a>
 */
record PolicyStatement(JsonNode root) {

  /** Stands for all the world. */
  static final String EVERYBODY = "*";

  /** An identity of CloudFront's has this in the place of an account. */
  private static final String CLOUDFRONT = "cloudfront";

  /**
   * Somebody whom it lets in, and who is not of the bucket's own account: a principal as it is
   * written there, {@link #EVERYBODY} first.
   */
  Optional<String> outsider() {
    if (!root.path("Effect").asString("").equals("Allow")) {
      return Optional.empty();
    }
    PolicyCondition condition = new PolicyCondition(root.path("Condition"));
    return outsiders()
        .sorted((one, other) -> Boolean.compare(isEverybody(other), isEverybody(one)))
        .filter(it -> isEverybody(it) ? !condition.narrows() : !condition.leavesTheOwnAccount())
        .map(it -> isEverybody(it) ? condition.otherAccount().orElse(it) : it)
        .findFirst();
  }

  private Stream<String> outsiders() {
    JsonNode principal = root.path("Principal");
    if (root.has("NotPrincipal")) {
      return Stream.of(EVERYBODY);
    }
    return principal.isObject()
        ? principal.propertyStream().flatMap(PolicyStatement::outsiders)
        : names(principal).filter(PolicyStatement::isEverybody);
  }

  private static Stream<String> outsiders(Map.Entry<String, JsonNode> principals) {
    Stream<String> names = names(principals.getValue());
    return switch (principals.getKey()) {
      case "Service" -> names.filter(PolicyStatement::isEverybody);
      case "CanonicalUser" -> names.filter(id -> !CanonicalUser.isTrusted(id));
      default -> names.filter(name -> !isOwn(name));
    };
  }

  private static Stream<String> names(JsonNode node) {
    return PolicyDocument.elements(node).stream().map(name -> name.asString(""));
  }

  private static boolean isEverybody(String name) {
    return name.equals(EVERYBODY);
  }

  private static boolean isOwn(String principal) {
    String account = accountOf(principal).orElse(principal);
    return account.equals(Functions.ACCOUNT) || account.equals(CLOUDFRONT);
  }

  /** The account in an ARN, which may be empty; empty if it is no ARN. */
  static Optional<String> accountOf(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn") ? Optional.of(parts[4]) : Optional.empty();
  }
}
