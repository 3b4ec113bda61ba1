package lab.harness.deploy;

import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;

/** The ACL of a bucket, by one of the names that S3 gives to common ones. */
final class AclHandler implements ResourceHandler {

  private static final List<String> NAMES =
      BucketCannedACL.knownValues().stream().map(BucketCannedACL::toString).toList();

  private final S3Client s3;

  AclHandler(S3Client s3) {
    this.s3 = s3;
  }

  @Override
  public String create(Declaration declared) {
    declared.inputs().lacks("accessControlPolicy");
    declared.inputs().word("acl", NAMES); // The provider looks at words before S3 is asked.
    String bucket = OwnerBucket.of(declared, s3);
    apply(declared.inputs(), bucket);
    return bucket;
  }

  void apply(Inputs inputs, String bucket) {
    inputs
        .word("acl", NAMES)
        .map(acl -> acl.equals("authenticated-read") ? "public-read" : acl)
        .ifPresent(acl -> s3.putBucketAcl(request -> request.bucket(bucket).acl(acl)));
  }
}
