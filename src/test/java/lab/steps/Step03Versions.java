package lab.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.kit.BucketAssert.assertThatFailuresShow;
import static lab.harness.observe.LabAssertions.assertThatAnswer;
import static lab.harness.observe.LabAssertions.assertThatRefuses;
import static lab.harness.text.Texts.says;
import static lab.harness.text.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import lab.contract.Storage;
import lab.harness.kit.Bucket;
import lab.harness.kit.DeployedBucket;
import lab.harness.kit.SampleFiles;
import lab.harness.kit.Stacks;
import lab.harness.step.Points;
import lab.harness.step.ScratchOnly;
import lab.harness.step.Step;
import lab.harness.step.Versioned;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** The versions of an object: {@link Storage} and the second half of {@link ObjectStore}. */
@Step(3)
class Step03Versions {

  private static final String KEY = "journal/été.txt";

  /** No text in UTF-8. */
  private static final byte[] AS_IT_WAS = {'w', 'a', 's', (byte) 0xff};

  private static final String VERSIONS = "versions(\"%s\")".formatted(KEY);

  @Test
  @Order(1)
  @Points(3)
  void areEnabledOnTheBucket(Stacks stacks) {
    DeployedBucket bucket = stacks.deploy(Exercise.stack()).bucket();
    if (bucket.versioning() == null && !bucket.declaresVersioning()) {
      throw new NotDoneYetException();
    }

    assertThat(bucket.versioning())
        .withFailMessage(
            says(
                "versions.suspended",
                bucket.name(),
                Objects.requireNonNullElse(bucket.versioning(), "Disabled")))
        .isEqualTo(BucketVersioningStatus.ENABLED);
  }

  @Test
  @Order(2)
  @Points(2)
  void areListedNewestFirst(@Versioned Bucket bucket) {
    ObjectStore store = Exercise.objects(bucket);
    String first = bucket.state().put(KEY, bytes("1"));
    String second = bucket.state().put(KEY, bytes("22"));
    bucket.state().put("journal/another.txt", bytes("comes before it"));
    String other = bucket.state().put(KEY + ".bak", bytes("another object"));

    List<ObjectVersion> listed = store.versions(KEY);
    assertThat(has(listed, other))
        .withFailMessage(says("versions.other", KEY, KEY + ".bak"))
        .isFalse();
    assertThatAnswer(listed, VERSIONS, bucket.requests())
        .isExactly(List.of(new ObjectVersion(second, true, 2), new ObjectVersion(first, false, 1)));

    String marker = bucket.state().delete(KEY);
    listed = store.versions(KEY);
    assertThat(has(listed, marker)).withFailMessage(says("versions.marker", KEY)).isFalse();
    assertThatAnswer(listed, VERSIONS, bucket.requests())
        .isExactly(
            List.of(new ObjectVersion(second, false, 2), new ObjectVersion(first, false, 1)));
    assertThatAnswer(store.versions("never"), "versions(\"never\")", bucket.requests())
        .isExactly(List.of());
  }

  @Test
  @Order(3)
  @Points(1)
  @ScratchOnly
  void areListedToTheLastPageAndWhileSuspended(@Versioned Bucket bucket) {
    ObjectStore store = Exercise.objects(bucket);
    Stream.of("1", "2", "3", "4").forEach(text -> bucket.state().put(KEY, bytes(text)));
    // Enough of them for a page on which there is no version.
    Stream.of("5", "6", "7").forEach(marker -> bucket.state().delete(KEY));
    bucket.state().suspendVersioning();
    bucket.state().put(KEY, bytes("8"));
    bucket.faults().smallPages(2);

    assertListsAll(bucket, store);
    assertThatFailuresShow(bucket, VERSIONS, () -> assertListsAll(bucket, store));
  }

  @Test
  @Order(4)
  @Points(2)
  void canBeDownloaded(@Versioned Bucket bucket, @TempDir Path folder) throws IOException {
    ObjectStore store = Exercise.objects(bucket);
    String first = bucket.state().put(KEY, AS_IT_WAS);
    bucket.state().put(KEY, bytes("as it is"));
    Path target = Files.writeString(folder.resolve("target"), "another file");

    store.downloadVersion(KEY, first, target);
    assertThat(target).withFailMessage(says("versions.download", KEY)).hasBinaryContent(AS_IT_WAS);

    String gone = bucket.state().formerVersion(KEY);
    assertRefuses(
        "downloadVersion",
        "a version that was removed",
        () -> store.downloadVersion(KEY, gone, target));
    String marker = bucket.state().delete(KEY);
    assertRefuses(
        "downloadVersion", "a delete marker", () -> store.downloadVersion(KEY, marker, target));
    assertThat(target).withFailMessage(says("objects.targetLost", KEY)).hasBinaryContent(AS_IT_WAS);

    assertThatFailuresShow(
        bucket,
        "downloadVersion(\"%s\", \"%s\", target)".formatted(KEY, first),
        () -> {
          SampleFiles.write(target, bytes("another file"));
          try {
            store.downloadVersion(KEY, first, target);
          } catch (RuntimeException e) {
            assertThat(target)
                .withFailMessage(says("objects.targetLostFailed", KEY))
                .hasContent("another file");
            throw e;
          }
          assertThat(target)
              .withFailMessage(
                  () -> saysWhy(bucket, "versions.downloadFailed", "objects.cause.unknown"))
              .hasBinaryContent(AS_IT_WAS);
        });
  }

  @Test
  @Order(5)
  @Points(2)
  void canBeBroughtBack(@Versioned Bucket bucket) {
    ObjectStore store = Exercise.objects(bucket);
    String first = bucket.state().put(KEY, AS_IT_WAS);
    bucket.state().put(KEY, bytes("as it is"));
    List<String> before = bucket.state().versions(KEY);

    store.restore(KEY, first);
    assertBroughtBack(bucket, before);

    List<String> restored = bucket.state().versions(KEY);
    bucket.state().delete(KEY);
    store.restore(KEY, restored.get(0));
    assertBroughtBack(bucket, restored);

    String gone = bucket.state().formerVersion(KEY);
    assertRefuses("restore", "a version that was removed", () -> store.restore(KEY, gone));

    assertThatFailuresShow(
        bucket,
        "restore(\"%s\", \"%s\")".formatted(KEY, first),
        () -> {
          int kept = bucket.state().versions(KEY).size();
          store.restore(KEY, first);
          assertThat(bucket.state().versions(KEY))
              .withFailMessage(
                  () -> saysWhy(bucket, "versions.restoreFailed", "objects.cause.unfinished"))
              .hasSize(kept + 1);
        });
  }

  private static void assertRefuses(String method, String what, Runnable call) {
    assertThatRefuses(
        NoSuchElementException.class,
        "%s of \"%s\" with the id of %s".formatted(method, KEY, what),
        call);
  }

  private static void assertListsAll(Bucket bucket, ObjectStore store) {
    List<String> listed = ids(store.versions(KEY));
    assertThatAnswer(listed, "the version ids of " + VERSIONS, bucket.requests())
        .isExactly(quoted(bucket.state().versions(KEY).stream()));
  }

  private static void assertBroughtBack(Bucket bucket, List<String> before) {
    assertThat(bucket.state().holds(KEY, AS_IT_WAS))
        .withFailMessage(says("versions.restore", KEY))
        .isTrue();
    List<String> after = bucket.state().versions(KEY);
    assertThat(after)
        .withFailMessage(says("versions.lost", before.size(), after.size()))
        .containsAll(before);
    assertThat(after)
        .withFailMessage(says("versions.same", KEY, after.size()))
        .hasSize(before.size() + 1);
  }

  private static String saysWhy(Bucket bucket, String text, String otherwise) {
    return text(text, KEY, bucket.requests().hiddenOr(otherwise));
  }

  private static List<String> ids(List<ObjectVersion> versions) {
    return versions == null ? null : quoted(versions.stream().map(ObjectVersion::versionId));
  }

  /** One of the ids is the word null. */
  private static List<String> quoted(Stream<String> ids) {
    return ids.map("\"%s\""::formatted).toList();
  }

  private static boolean has(List<ObjectVersion> versions, String id) {
    return versions != null
        && versions.stream().anyMatch(version -> id.equals(version.versionId()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
