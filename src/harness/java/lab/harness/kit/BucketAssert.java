package lab.harness.kit;

import static lab.harness.observe.LabAssertions.assertThatFailureShows;

import java.util.NoSuchElementException;

/** What is asserted of calls on a bucket. */
public final class BucketAssert {

  /** A call that is made of two requests can hide the failure of either. */
  private static final int REQUESTS = 2;

  private BucketAssert() {}

  /**
   * Whichever request of a call fails, it shows: the failure comes out, and does not look as if an
   * object were missing, or the call did all the same what it should.
   *
   * @param bucket the bucket; no more faults are set there afterwards
   * @param call the call, as the student would write it
   * @param code makes the call and, if it returns, looks at what it did; run once for each request
   */
  public static void assertThatFailuresShow(Bucket bucket, String call, Runnable code) {
    for (int request = 1; request <= REQUESTS; request++) {
      bucket.requests().clear();
      bucket.faults().throttled(request);
      assertThatFailureShows(bucket.requests(), call, code, NoSuchElementException.class);
    }
    bucket.faults().none();
  }
}
