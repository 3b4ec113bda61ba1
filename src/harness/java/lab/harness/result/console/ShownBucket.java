package lab.harness.result.console;

import java.util.List;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.BucketVersion;

/**
 * A bucket as a test left it.
 *
 * @param test the id of the test
 * @param versions its versions and delete markers, by key, the newest of a key first
 * @param more whether it holds more of them
 */
public record ShownBucket(String test, List<BucketVersion> versions, boolean more) {

  /** Copies the list, so that the record does not change. */
  public ShownBucket {
    versions = List.copyOf(versions);
  }

  /** Looks at a bucket with one request. */
  public static ShownBucket of(String test, Bucket bucket) {
    List<BucketVersion> versions = bucket.state().history(Bounds.VERSIONS + 1);
    return new ShownBucket(
        test, versions.stream().limit(Bounds.VERSIONS).toList(), versions.size() > Bounds.VERSIONS);
  }
}
