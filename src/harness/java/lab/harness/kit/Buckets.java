package lab.harness.kit;

import java.util.UUID;
import lab.contract.Storage;
import lab.harness.cloud.Cloud;

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
    return new Bucket(cloud, new BucketState(cloud, name, versioned));
  }
}
