package lab.harness.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The types that the lab knows. Provider 7 gave the resources that end in {@code V2} the names
 * without it; programs for either do.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/aws/how-to-guides/7-0-migration/">Pulumi:
 *     provider 7</a>
 */
final class ResourceHandlers {

  private static final String PROVIDER = "pulumi:providers:aws";

  private final Map<String, ResourceHandler> byType = new HashMap<>();

  ResourceHandlers(S3Client s3, DynamoDbClient dynamo) {
    AclHandler acls = new AclHandler(s3);
    VersioningHandler versioning = new VersioningHandler(s3);
    BucketHandler buckets = new BucketHandler(s3, acls, versioning);
    ResourceHandler accepting = new AcceptingHandler(s3);
    Resource.BUCKETS.forEach(type -> byType.put(type, buckets));
    ofBuckets(versioning, "Versioning", "VersioningV2");
    ofBuckets(acls, "Acl", "AclV2");
    ofBuckets(accepting, "OwnershipControls", "Policy", "PublicAccessBlock");
    for (String rules : List.of("Cors", "Lifecycle", "ServerSideEncryption")) {
      ofBuckets(accepting, rules + "Configuration", rules + "ConfigurationV2");
    }
    byType.put(Resource.TABLE, new TableHandler(dynamo));
    byType.put(PROVIDER, accepting);
  }

  private void ofBuckets(ResourceHandler handler, String... names) {
    for (String name : names) {
      byType.put("aws:s3/bucket%s:Bucket%s".formatted(name, name), handler);
    }
  }

  /** Whether it knows any type of the same service. */
  boolean knowsServiceOf(Label resource) {
    return byType.keySet().stream()
        .anyMatch(type -> new Label(type, "").service().equals(resource.service()));
  }

  ResourceHandler of(Resource resource) {
    return byType.get(resource.type());
  }

  /** The handler for a declared resource; {@link WrongAnswer} if the lab has none. */
  ResourceHandler of(Declaration declared) {
    ResourceHandler handler = byType.get(declared.type());
    if (handler == null) {
      throw new WrongAnswer(
          declared.label().finding("deploy.unknown", "type", declared.type(), "known", known()));
    }
    return handler;
  }

  private List<String> known() {
    return byType.keySet().stream()
        .filter(type -> !type.equals(PROVIDER))
        .map(Label::shortName)
        .sorted()
        .toList();
  }
}
