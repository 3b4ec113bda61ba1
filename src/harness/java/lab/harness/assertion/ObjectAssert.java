package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatRefuses;

import java.util.List;
import java.util.NoSuchElementException;
import lab.harness.fixture.Bucket;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** An object in a bucket, after a call that is about it. */
public record ObjectAssert(String key, Bucket bucket) {

  /** Looks at an object, which need not be there. */
  public static ObjectAssert assertThatObject(String key, Bucket bucket) {
    return new ObjectAssert(key, bucket);
  }

  /** It is there with the content of the file that was uploaded. */
  public void isUploaded(byte[] content) {
    if (!holds(content)) {
      List<String> keys = bucket.state().keys();
      check(false, Finding.of("objects.upload", "key", key, "keys", keys), "objects.cause.upload");
    }
  }

  /** It has the content of the second upload. */
  public void isReplaced(byte[] content) {
    check(holds(content), "objects.replace", "objects.cause.replace");
  }

  /** It has the content of the file, as the upload returned although a request had failed. */
  public void isUploadedInSpiteOfAFailure(byte[] content) {
    check(holds(content), "objects.uploadFailed", "objects.cause.unfinished");
  }

  /** It is there no more, but all its versions are. */
  public void isDeletedButNotItsVersions(String... versions) {
    check(bucket.state().keys().isEmpty(), "objects.deleteVersioned");
    check(bucket.state().versions(key).equals(List.of(versions)), "objects.deleteVersions");
  }

  /** It is there no more, as the deletion returned although a request had failed. */
  public void isDeletedInSpiteOfAFailure() {
    check(bucket.state().keys().isEmpty(), "objects.deleteFailed", "objects.cause.unfinished");
  }

  /** A call does not find the version of the id that it is given, because that was removed. */
  public void hasNoRemovedVersion(String method, Runnable call) {
    refuses("versions.call.removed", method, call);
  }

  /** A call does not find a version of the id that it is given, which a delete marker has. */
  public void hasNoVersionInAMarker(String method, Runnable call) {
    refuses("versions.call.marker", method, call);
  }

  /** It has the content of the version that was restored, and one version more than before. */
  public void isRestored(byte[] content, List<String> before) {
    check(holds(content), "versions.restore");
    List<String> after = bucket.state().versions(key);
    WrongAnswer.unless(
        after.containsAll(before),
        Finding.of("versions.lost", "before", before.size(), "after", after.size()));
    WrongAnswer.unless(
        after.size() == before.size() + 1,
        Finding.of("versions.same", "key", key, "after", after.size()));
  }

  /** It has one version more, as the call returned although a request had failed. */
  public void isRestoredInSpiteOfAFailure(List<String> before) {
    boolean restored = bucket.state().versions(key).size() == before.size() + 1;
    check(restored, "versions.restoreFailed", "objects.cause.unfinished");
  }

  private boolean holds(byte[] content) {
    return bucket.state().holds(key, content);
  }

  private void refuses(String id, String method, Runnable call) {
    Finding described = Finding.of(id, "method", method, "key", key);
    assertThatRefuses(NoSuchElementException.class, described, call);
  }

  private void check(boolean right, String finding) {
    WrongAnswer.unless(right, Finding.of(finding, "key", key));
  }

  private void check(boolean right, String finding, String otherwise) {
    check(right, Finding.of(finding, "key", key), otherwise);
  }

  /** With the failure that the student's code has hidden, or else another cause. */
  private void check(boolean right, Finding finding, String otherwise) {
    Finding cause = new Evidence(bucket.requests()).hidden().orElse(Finding.of(otherwise));
    WrongAnswer.unless(right, finding.because(cause));
  }
}
