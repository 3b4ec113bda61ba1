package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatRefuses;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import lab.harness.fixture.Bucket;
import lab.harness.requests.Request;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;

/** An object in a bucket, after a call that is about it. */
public record ObjectAssert(String key, Bucket bucket) {

  private static final Set<String> UPLOADS = Set.of("PutObject", "CompleteMultipartUpload");

  /** Looks at an object, which need not be there. */
  public static ObjectAssert assertThatObject(String key, Bucket bucket) {
    return new ObjectAssert(key, bucket);
  }

  /** It is there with the content of the file that was uploaded. */
  public void isUploaded(byte[] content) {
    List<String> keys = bucket.state().keys();
    // S3Proxy also finds a key with a slash at its end under the one without.
    if (!keys.contains(key) || !holds(content)) {
      check(false, Finding.of("objects.upload", "key", key, "keys", keys), "objects.cause.upload");
    }
  }

  /** It has the content of the second upload. */
  public void isReplaced(byte[] content) {
    check(holds(content), "objects.replace", "objects.cause.replace");
  }

  /** It has the content of the file, which is as long as the one that it had. */
  public void isReplacedByOneAsLong(byte[] content) {
    boolean sent = !bucket.requests().requests(it -> UPLOADS.contains(it.operation())).isEmpty();
    check(
        holds(content),
        sent ? "objects.uploadFailed" : "objects.replaceAsLong",
        "objects.cause.replace");
    bucket.requests().clear();
  }

  /** It has the content of the file, which the same store has uploaded before. */
  public void isUploadedOnceMore(byte[] content) {
    check(holds(content), "objects.uploadOnceMore");
  }

  /** It is not there, although it came again after the same store had deleted it before. */
  public void isDeletedOnceMore() {
    check(bucket.state().get(key).isEmpty(), "objects.deleteOnceMore");
  }

  /** An upload stores the content of the file, or throws and leaves the object whole. */
  public void isUploadedOrLeftAlone(byte[] before, byte[] content, Runnable upload) {
    Optional<Throwable> thrown = Attempt.thrownBy(upload);
    if (thrown.isPresent()) {
      WrongAnswer.unless(
          holds(before) || holds(content),
          Finding.of("objects.lostFailed", "key", key, "left", left()));
      throw Attempt.again(thrown.get());
    }
    boolean again = !bucket.requests().failures().isEmpty();
    check(
        holds(content),
        "objects.uploadFailed",
        again ? "objects.cause.sentAgain" : "objects.cause.unfinished");
  }

  /** An upload of what can't be read throws, and leaves the object as it is. */
  public void isNotReplaced(byte[] before, Runnable upload) {
    check(Attempt.thrownBy(upload).isPresent(), "objects.noFile");
    check(holds(before), "objects.noFileStored");
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

  /** A call finds the version of the id {@code "null"}. */
  public void hasNullVersion(String method, Runnable call) {
    try {
      call.run();
    } catch (NoSuchElementException e) {
      throw new WrongAnswer(Finding.of("versions.null", "method", method, "key", key), e);
    }
  }

  /** A call does not find the version of the id {@code "null"}, because there is none. */
  public void hasNoNullVersion(String method, Runnable call) {
    refuses("versions.call.null", method, call);
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
        Finding.of("versions.same", "key", key, "after", after.size())
            .because(
                Optional.of(Finding.of("versions.cause.markerRemoved"))
                    .filter(cause -> hasDeletedById())));
  }

  /**
   * A call restores a version, or throws and leaves the object as it is; no version is lost.
   *
   * @param now the content of the object before
   * @param then the content of the version
   */
  public void isRestoredOrLeftAlone(byte[] now, byte[] then, Runnable restoration) {
    List<String> before = bucket.state().versions(key);
    Optional<Throwable> thrown = Attempt.thrownBy(restoration);
    List<String> after = bucket.state().versions(key);
    if (thrown.isPresent()) {
      check(after.containsAll(before) && (holds(now) || holds(then)), "versions.lostFailed");
      throw Attempt.again(thrown.get());
    }
    boolean restored = after.size() == before.size() + 1 && holds(then);
    check(restored, "versions.restoreFailed", "objects.cause.unfinished");
  }

  private boolean hasDeletedById() {
    return bucket.requests().requests().stream()
        .map(Request::sent)
        .anyMatch(
            sent ->
                sent instanceof DeleteObjectsRequest
                    || sent instanceof DeleteObjectRequest one && one.versionId() != null);
  }

  private String left() {
    return Left.of(bucket.state().get(key));
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
