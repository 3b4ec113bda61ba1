package lab.harness.deploy;

import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;

/** The versioning of a bucket. */
record VersioningHandler(S3Client s3) implements ResourceHandler {

  /** What a bucket is before versioning was ever enabled. S3 itself has no word for it. */
  private static final String DISABLED = "Disabled";

  private static final List<String> STATUS = List.of("Enabled", "Suspended", DISABLED);

  @Override
  public String create(Declaration declared) {
    List<String> words =
        declared.inputs().objects("versioningConfiguration").stream()
            .flatMap(block -> block.word("status", STATUS).stream())
            .toList();
    String bucket = declared.bucket(s3);
    words.stream().filter(it -> !it.equals(DISABLED)).forEach(status -> set(bucket, status));
    return bucket;
  }

  void set(String bucket, String status) {
    s3.putBucketVersioning(
        request -> request.bucket(bucket).versioningConfiguration(it -> it.status(status)));
  }
}
