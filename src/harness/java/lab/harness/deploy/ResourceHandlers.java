package lab.harness.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    byType.put("aws:s3/bucketVersioning:BucketVersioning", versioning);
    byType.put("aws:s3/bucketVersioningV2:BucketVersioningV2", versioning);
    byType.put("aws:s3/bucketAcl:BucketAcl", acls);
    byType.put("aws:s3/bucketAclV2:BucketAclV2", acls);
    byType.put("aws:s3/bucketOwnershipControls:BucketOwnershipControls", accepting);
    byType.put("aws:s3/bucketPolicy:BucketPolicy", accepting);
    byType.put("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", accepting);
    for (String version : List.of("", "V2")) {
      for (String what : List.of("ServerSideEncryption", "Lifecycle", "Cors")) {
        String resource = "Bucket" + what + "Configuration" + version;
        byType.put("aws:s3/b%s:%s".formatted(resource.substring(1), resource), accepting);
      }
    }
    byType.put(Resource.TABLE, new TableHandler(dynamo));
    byType.put(PROVIDER, accepting);
  }

  /** Whether it knows any type of the same service. */
  boolean knowsServiceOf(String type) {
    return byType.keySet().stream()
        .map(Inventory::service)
        .anyMatch(Inventory.service(type)::equals);
  }

  ResourceHandler of(Resource resource) {
    return byType.get(resource.type());
  }

  /**
   * The handler for a declared resource.
   *
   * @throws WrongAnswer if the lab does not know the type
   */
  ResourceHandler of(Declaration declared) {
    ResourceHandler handler = byType.get(declared.type());
    if (handler == null) {
      throw WrongAnswer.of("deploy.unknown", declared.label(), declared.type(), known());
    }
    return handler;
  }

  private String known() {
    return byType.keySet().stream()
        .filter(type -> !type.equals(PROVIDER))
        .map(type -> type.substring(type.lastIndexOf(':') + 1))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
