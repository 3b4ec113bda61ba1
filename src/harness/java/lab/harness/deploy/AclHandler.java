package lab.harness.deploy;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;

/**
 * The ACL of a bucket, by one of the names that S3 gives to common ones, or by its grants. S3Proxy
 * knows no grants: those to a group become the name that comes next to them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl">AWS:
 *     canned ACLs</a>
 */
record AclHandler(S3Client s3) implements ResourceHandler {

  /** Names that let in a service only, or that mean nothing to a bucket. */
  private static final List<String> PRIVATE =
      List.of(
          "aws-exec-read", "bucket-owner-full-control", "bucket-owner-read", "log-delivery-write");

  private static final List<String> NAMES =
      Stream.concat(PRIVATE.stream(), BucketCannedACL.knownValues().stream().map(Object::toString))
          .toList();

  private static final String EVERYBODY_READS = "public-read";
  private static final String EVERYBODY_WRITES = "public-read-write";

  @Override
  public String create(Declaration declared) {
    declared.inputs().word("acl", NAMES); // The provider looks at words before S3 is asked.
    String bucket = declared.bucket(s3);
    apply(declared.inputs(), bucket);
    return bucket;
  }

  void apply(Inputs inputs, String bucket) {
    inputs
        .word("acl", NAMES)
        .filter(acl -> !PRIVATE.contains(acl))
        .map(acl -> acl.equals("authenticated-read") ? EVERYBODY_READS : acl)
        .ifPresent(acl -> put(bucket, acl));
    List<String> open = new Grants(inputs).toGroups();
    if (!open.isEmpty()) {
      put(bucket, open.stream().allMatch("READ"::equals) ? EVERYBODY_READS : EVERYBODY_WRITES);
    }
  }

  private void put(String bucket, String acl) {
    s3.putBucketAcl(request -> request.bucket(bucket).acl(acl));
  }
}
