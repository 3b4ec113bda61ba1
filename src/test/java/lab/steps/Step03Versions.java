package lab.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lab.harness.assertion.BucketAssert.assertThat;
import static lab.harness.assertion.DeployedBucketAssert.assertThat;
import static lab.harness.assertion.VersionsAssert.assertThatVersions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import lab.contract.Storage;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.Stacks;
import lab.harness.step.Declared;
import lab.harness.step.Declared.Part;
import lab.harness.step.Elsewhere;
import lab.harness.step.OwnCloudOnly;
import lab.harness.step.Points;
import lab.harness.step.Shown;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.step.Versioned;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The versions of an object: {@link Storage} and the second half of {@link ObjectStore}. */
@Step(3)
@Uses(s3Writes = 210, s3Others = 110)
class Step03Versions {

  static final String KEY = "journal/été.txt";

  /** No text in UTF-8. */
  static final byte[] AS_IT_WAS = {'w', 'a', 's', (byte) 0xff};

  static final byte[] AS_IT_IS = bytes("as it is");

  static final byte[] ANOTHER_FILE = bytes("another file");

  @Test
  @Order(1)
  @Points(2)
  void areEnabledOnTheBucket(@Declared(Part.BUCKET) Stacks stacks, Exercise exercise) {
    assertThat(stacks.deploy(exercise.stack()).bucket()).keepsVersions();
  }

  @Test
  @Order(2)
  @Points(2)
  @Shown
  void areListedNewestFirst(@Versioned Bucket bucket, Exercise exercise) {
    ObjectStore store = exercise.objects(bucket);
    String first = bucket.state().put(KEY, bytes("1"));
    String second = bucket.state().put(KEY, bytes("22"));
    bucket.state().put("journal/another.txt", bytes("comes before it"));
    String other = bucket.state().put(KEY + ".bak", bytes("another object"));

    assertThatVersions(store.versions(KEY), KEY, bucket)
        .lackVersionOf(KEY + ".bak", other)
        .areExactly(new ObjectVersion(second, true, 2), new ObjectVersion(first, false, 1));

    String marker = bucket.state().delete(KEY);

    assertThatVersions(store.versions(KEY), KEY, bucket)
        .lackMarker(marker)
        .areExactly(new ObjectVersion(second, false, 2), new ObjectVersion(first, false, 1));
    assertThatVersions(store.versions("never"), "never", bucket).areExactly();
  }

  @Test
  @Order(3)
  @Points(1)
  @OwnCloudOnly
  void areListedToTheLastPageAndWhileSuspended(@Versioned Bucket bucket, Exercise exercise) {
    ObjectStore store = exercise.objects(bucket);
    Stream.of("1", "2", "3", "4").forEach(text -> bucket.state().put(KEY, bytes(text)));
    // Enough of them for a page on which there is no version.
    Stream.of("5", "6", "7").forEach(marker -> bucket.state().delete(KEY));
    bucket.state().suspendVersioning();
    bucket.state().put(KEY, bytes("8"));
    bucket.faults().smallPages(2);

    assertThatVersions(store.versions(KEY), KEY, bucket).areAll();
    assertThat(bucket)
        .showsFailures(
            "versions(\"%s\")".formatted(KEY),
            () -> assertThatVersions(store.versions(KEY), KEY, bucket).areAll());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(4)
  @Points(1)
  void canBeDownloaded(
      VersionDownload download, @Versioned Bucket bucket, @TempDir Path folder, Exercise exercise)
      throws IOException {
    ObjectStore store = exercise.objects(bucket);
    String version = bucket.state().put(KEY, AS_IT_WAS);
    bucket.state().put(KEY, AS_IT_IS);
    Path target = Files.write(folder.resolve("target"), ANOTHER_FILE);

    download.check(store, bucket, version, target);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(5)
  @Points(2)
  @Shown
  void canBeBroughtBack(Restoration restoration, @Versioned Bucket bucket, Exercise exercise) {
    ObjectStore store = exercise.objects(bucket);
    String version = bucket.state().put(KEY, AS_IT_WAS);
    bucket.state().put(KEY, AS_IT_IS);

    restoration.check(store, bucket, version);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(6)
  @Points(1)
  @OwnCloudOnly
  void oneMayBeCalledNull(
      NullVersion what, Bucket bucket, @TempDir Path folder, Exercise exercise) {
    bucket.state().put(KEY, AS_IT_WAS);
    bucket.state().enableVersioning();

    what.check(exercise.objects(bucket), bucket, folder.resolve("target"));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(7)
  @Points(1)
  void areThoseOfTheKeyAsItIs(
      VersionCall call,
      @Versioned Bucket bucket,
      @TempDir Path folder,
      @Elsewhere Exercise exercise) {
    call.check(exercise.objects(bucket), bucket, folder.resolve("target"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
