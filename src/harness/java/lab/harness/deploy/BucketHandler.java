package lab.harness.deploy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Buckets, and what a bucket's own properties may say about its ACL and its versions. */
record BucketHandler(S3Client s3, AclHandler acls, VersioningHandler versioning)
    implements ResourceHandler {

  @Override
  public String create(Declaration declared) {
    AcceptingHandler.checkPolicy(declared);
    String bucket =
        new CloudName(declared.inputs(), "bucket", NameLimits.BUCKET)
            .from(declared.name().toLowerCase(Locale.ROOT));
    try {
      s3.createBucket(request -> request.bucket(bucket));
    } catch (IllegalArgumentException e) {
      // The SDK knows the rules for names and does not even ask S3.
      throw declared.failure(e, e.getMessage());
    }
    return bucket;
  }

  @Override
  public Map<String, Object> complete(Declaration declared, String bucket) {
    acls.apply(declared.inputs(), bucket);
    Stream.of("versioning", "versionings")
        .flatMap(name -> declared.inputs().objects(name).stream())
        .filter(block -> block.flag("enabled"))
        .forEach(block -> versioning.set(bucket, "Enabled"));
    return outputs(bucket);
  }

  /** What the provider tells of a bucket, beside what was declared. */
  static Map<String, Object> outputs(String bucket) {
    return Map.of(
        "bucket", bucket,
        "arn", "arn:aws:s3:::" + bucket,
        "bucketDomainName", bucket + ".s3.amazonaws.com",
        "bucketRegionalDomainName", bucket + ".s3." + Functions.REGION + ".amazonaws.com",
        "region", Functions.REGION);
  }

  @Override
  public void delete(Resource bucket, boolean force) {
    try {
      if (force || Boolean.TRUE.equals(bucket.inputs().get("forceDestroy"))) {
        new BucketContent(s3, bucket.id(), "").delete();
      }
      s3.deleteBucket(request -> request.bucket(bucket.id()));
    } catch (NoSuchBucketException e) {
      // Somebody else has deleted it, which does no harm.
    }
  }
}
