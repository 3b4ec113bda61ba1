package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;

import java.util.List;
import java.util.NoSuchElementException;
import lab.contract.ObjectStore;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Bucket;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** A bucket, and what the student's code makes of it. */
public record BucketAssert(Bucket bucket) {

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
    boolean here = other.requests().requests().isEmpty() || !bucket.requests().requests().isEmpty();
    String key = here ? "objects.delete" : "objects.deleteElsewhere";
    Object[] told = {"deleted", deleted, "missing", missing, "keys", keys, "left", left};
    WrongAnswer.unless(keys.equals(List.of(left)), Finding.of(key, told));
  }

  /** It holds all keys that it held before one of them was deleted, but for that one. */
  public void lostOnly(String deleted, List<String> before) {
    List<String> keys = bucket.state().keys();
    List<String> left = before.stream().filter(key -> !key.equals(deleted)).toList();
    List<String> gone = left.stream().filter(key -> !keys.contains(key)).toList();
    WrongAnswer.unless(
        !keys.contains(deleted), Finding.of("objects.deleteKey", "key", deleted, "keys", keys));
    WrongAnswer.unless(
        gone.isEmpty(), Finding.of("objects.deleteOther", "key", deleted, "gone", gone));
  }

  /** A store lists these keys when it is asked for a prefix. */
  public void isListed(ObjectStore store, String prefix, List<String> keys) {
    bucket.requests().clear();
    assertThatAnswer(store.list(prefix), "list(\"%s\")".formatted(prefix), bucket.requests())
        .isExactly(keys);
  }

  /**
   * Whichever request of a call fails, and in whichever way, it shows: the failure comes out, and
   * does not look as if an object were missing, or the call did all the same what it should.
   *
   * @param trial sets up what the call needs, makes it and looks at what it did
   */
  public void showsFailures(String call, Runnable trial) {
    assertThatFailuresShow(
        Sweep.of(bucket.faults()), bucket.requests(), call, trial, NoSuchElementException.class);
  }
}
