package lab.harness.kit;

import java.util.UUID;
import lab.contract.Storage;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.LazyClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** Makes empty buckets, once somebody uses them. */
public final class Buckets {

  private final Cloud cloud;

  /**
   * Makes buckets.
   *
   * @param cloud where to; they go with it
   */
  public Buckets(Cloud cloud) {
    this.cloud = cloud;
  }

  /**
   * A bucket of its own for a test.
   *
   * @param versioned whether versioning is enabled
   * @return the bucket
   */
  public Bucket make(boolean versioned) {
    String name = "%s%.8s".formatted(Storage.BUCKET_PREFIX, UUID.randomUUID());
    S3Client own = cloud.s3();
    S3Client made = LazyClient.of(S3Client.class, () -> make(own, name, versioned));
    return new Bucket(cloud, new BucketState(made, name));
  }

  private static S3Client make(S3Client s3, String name, boolean versioned) {
    s3.createBucket(create -> create.bucket(name));
    if (versioned) {
      BucketState.version(s3, name, BucketVersioningStatus.ENABLED);
    }
    return s3;
  }
}
