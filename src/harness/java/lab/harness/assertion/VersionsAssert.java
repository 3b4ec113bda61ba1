package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatAnswer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lab.contract.ObjectVersion;
import lab.harness.fixture.Bucket;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** The versions of an object, as the student's code lists them; its list may be null. */
public record VersionsAssert(List<ObjectVersion> answer, String key, Bucket bucket) {

  /** Looks at the answer to {@code versions(key)}. */
  public static VersionsAssert assertThatVersions(
      List<ObjectVersion> answer, String key, Bucket bucket) {
    return new VersionsAssert(answer, key, bucket);
  }

  /** A version of another object is not among them. */
  public VersionsAssert lackVersionOf(String otherKey, String versionId) {
    WrongAnswer.unless(
        !has(versionId), Finding.of("versions.other", "key", key, "other", otherKey));
    return this;
  }

  /** A delete marker is not among them. */
  public VersionsAssert lackMarker(String versionId) {
    WrongAnswer.unless(!has(versionId), Finding.of("versions.marker", "key", key));
    return this;
  }

  /** They are these in this order. */
  public void areExactly(ObjectVersion... expected) {
    assertThatAnswer(answer, call(), bucket.requests()).isExactly(List.of(expected));
  }

  /** They are all that the bucket has of the object, newest first. */
  public void areAll() {
    List<String> ids =
        answer == null ? null : quoted(answer.stream().map(ObjectVersion::versionId));
    assertThatAnswer(ids, Finding.of("versions.ids", "call", call()), bucket.requests())
        .isExactly(quoted(bucket.state().versions(key).stream()));
  }

  private String call() {
    return "versions(\"%s\")".formatted(key);
  }

  private boolean has(String versionId) {
    return Stream.ofNullable(answer)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .anyMatch(version -> versionId.equals(version.versionId()));
  }

  /** One of the ids is the word null. */
  private static List<String> quoted(Stream<String> ids) {
    return ids.map("\"%s\""::formatted).toList();
  }
}
