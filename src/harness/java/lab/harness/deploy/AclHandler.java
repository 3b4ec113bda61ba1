package lab.harness.deploy;

import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;

/** The ACL of a bucket, by one of the names that S3 gives to common ones. */
record AclHandler(S3Client s3) implements ResourceHandler {

  private static final Set<BucketCannedACL> NAMES = BucketCannedACL.knownValues();

  @Override
  public String create(Declaration declared) {
    declared.inputs().lacks("accessControlPolicy");
    declared.inputs().word("acl", NAMES); // The provider looks at words before S3 is asked.
    String bucket = declared.bucket(s3);
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
