package lab.harness.deploy;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What creates the resources that steps ask for. Provider 7 gave the resources that end in {@code
 * V2} the names without it; programs for either do.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/aws/how-to-guides/7-0-migration/">Pulumi:
 *     provider 7</a>
 */
final class ResourceHandlers {

  private static final String PROVIDER = "pulumi:providers:";

  private final Map<Part, ResourceHandler> byPart;
  private final ResourceHandler acls;
  private final ResourceHandler accepting;

  ResourceHandlers(S3Client s3, DynamoDbClient dynamo) {
    AclHandler ofAcls = new AclHandler(s3);
    VersioningHandler versioning = new VersioningHandler(s3);
    acls = ofAcls;
    accepting = new AcceptingHandler(s3);
    byPart =
        Map.of(
            Part.BUCKET,
            new BucketHandler(s3, ofAcls, versioning),
            Part.VERSIONING,
            versioning,
            Part.SETTINGS,
            accepting,
            Part.TABLE,
            new TableHandler(dynamo));
  }

  /** The handler of a type; empty if no step asks for such resources. */
  Optional<ResourceHandler> of(String type) {
    if (type.startsWith(PROVIDER)) {
      return Optional.of(accepting);
    }
    return type.startsWith("aws:s3/bucketAcl") ? Optional.of(acls) : Part.of(type).map(byPart::get);
  }
}
