package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailureShows;

import java.util.List;
import java.util.NoSuchElementException;
import lab.contract.ObjectStore;
import lab.harness.fixture.Bucket;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** A bucket, and what the student's code makes of it. */
public record BucketAssert(Bucket bucket) {

  /** A call that is made of two requests can hide the failure of either. */
  private static final int REQUESTS = 2;

  /** Looks at a bucket. */
  public static BucketAssert assertThat(Bucket bucket) {
    return new BucketAssert(bucket);
  }

  /**
   * It holds one object after another one was deleted, and one that was never there.
   *
   * @param other the bucket of another object of the same class, which nobody has used yet
   */
  public void holdsOnly(String left, String deleted, String missing, Bucket other) {
    List<String> keys = bucket.state().keys();
    boolean here = other.requests().requests().isEmpty();
    String key = here ? "objects.delete" : "objects.deleteElsewhere";
    Object[] told = {"deleted", deleted, "missing", missing, "keys", keys, "left", left};
    WrongAnswer.unless(keys.equals(List.of(left)), Finding.of(key, told));
  }

  /** A store lists these keys when it is asked for a prefix. */
  public void isListed(ObjectStore store, String prefix, List<String> keys) {
    bucket.requests().clear();
    assertThatAnswer(store.list(prefix), "list(\"%s\")".formatted(prefix), bucket.requests())
        .isExactly(keys);
  }

  /**
   * Whichever request of a call fails, it shows: the failure comes out, and does not look as if an
   * object were missing, or the call did all the same what it should.
   *
   * @param code makes the call and, if it returns, looks at what it did; run once for each request
   */
  public void showsFailures(String call, Runnable code) {
    for (int request = 1; request <= REQUESTS; request++) {
      bucket.requests().clear();
      bucket.faults().throttled(request);
      assertThatFailureShows(bucket.requests(), call, code, NoSuchElementException.class);
    }
    bucket.faults().none();
  }
}
