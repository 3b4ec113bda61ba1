package lab.harness.deploy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A resource that a program declared and the cloud now has.
 *
 * @param type Pulumi's type token
 * @param name the name in the program, which need not be the name in the cloud
 * @param inputs what the program declared; numbers are doubles
 * @param id the provider's id; of a bucket and a table it is the name in the cloud
 * @param keptBy the option by which it outlives {@code pulumi destroy}, if it has one
 */
public record Resource(
    String type, String name, Map<String, Object> inputs, String id, Optional<String> keptBy) {

  /** Both resources for a bucket: the one that provider 6 deprecates, and the other. */
  static final Set<String> BUCKETS = Set.of("aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2");

  static final String TABLE = "aws:dynamodb/table:Table";

  /** Whether it is an S3 bucket. */
  public boolean isBucket() {
    return BUCKETS.contains(type);
  }

  /** Whether it is a DynamoDB table. */
  boolean isTable() {
    return type.equals(TABLE);
  }

  /** Whether it says something about the versioning of a bucket, be it that there is none. */
  public boolean isAboutVersioning() {
    return type.startsWith("aws:s3/bucketVersioning")
        || Stream.of("versioning", "versionings").anyMatch(inputs::containsKey);
  }

  /** Whether it has a policy that lets everybody in. */
  public boolean letsEverybodyIn() {
    return PolicyDocument.of(inputs).filter(PolicyDocument::letsEverybodyIn).isPresent();
  }

  /** What messages call it. */
  public Label label() {
    return new Label(type, name);
  }
}
