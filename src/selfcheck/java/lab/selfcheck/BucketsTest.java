package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Buckets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Buckets are created when they are used, and nothing is left of them in the end. */
class BucketsTest {

  private static final EmbeddedCloud CLOUD = new EmbeddedCloud();

  private final S3Client s3 = CLOUD.s3();
  private final Buckets buckets = new Buckets(CLOUD);

  @AfterAll
  static void stop() {
    CLOUD.close();
  }

  @Test
  void aBucketIsCreatedWhenItIsUsed() {
    Bucket unused = buckets.make(false);
    Bucket used = buckets.make(true);
    used.client().listObjectsV2(list -> list.bucket(used.name()));

    assertThat(s3.listBuckets().buckets()).extracting(it -> it.name()).containsExactly(used.name());
    assertThat(unused.requests().requests()).isEmpty();

    buckets.close();

    assertThat(s3.listBuckets().buckets()).isEmpty();
  }

  @Test
  void aBucketGoesWithItsVersionsAndMarkers() {
    Bucket bucket = buckets.make(true);
    bucket.state().put("key", new byte[1]);
    bucket.state().delete("key");
    bucket.state().put("key", new byte[2]);

    buckets.close();

    assertThat(s3.listBuckets().buckets()).isEmpty();
  }

  @Test
  void aBucketThatTheStudentDeletesIsNoFault() {
    Bucket bucket = buckets.make(false);
    bucket.client().deleteBucket(delete -> delete.bucket(bucket.name()));

    buckets.close();

    assertThat(s3.listBuckets().buckets()).isEmpty();
  }
}
