package lab.exercise;

import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import lab.contract.Storage;

/** Declares the bucket. */
final class ObjectBucket {

  private final BucketV2 bucket;

  ObjectBucket(CustomResourceOptions options) {
    bucket =
        new BucketV2(
            "objects",
            BucketV2Args.builder().bucketPrefix(Storage.BUCKET_PREFIX).forceDestroy(true).build(),
            options);
    new BucketVersioningV2(
        "objects-versions",
        BucketVersioningV2Args.builder()
            .bucket(bucket.id())
            .versioningConfiguration(
                BucketVersioningV2VersioningConfigurationArgs.builder().status("Enabled").build())
            .build(),
        options);
    new BucketPublicAccessBlock(
        "objects-private",
        BucketPublicAccessBlockArgs.builder()
            .bucket(bucket.id())
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build(),
        options);
  }

  Output<String> name() {
    return bucket.id();
  }
}
