package lab.selfcheck;

import static lab.selfcheck.EmulatedBucket.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.cloud.EmbeddedCloud;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Versions of objects in this JVM are as the table in {@code CONTRIBUTING.md} says. */
class S3VersionsEmulatorTest {

  private static EmbeddedCloud cloud;

  private EmulatedBucket bucket;
  private S3Client s3;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @BeforeEach
  void create(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    bucket = EmulatedBucket.create(cloud, name);
    s3 = bucket.s3();
  }

  @Test
  void withoutVersioningThereIsNoStatusAndNoId() {
    assertThat(s3.getBucketVersioning(get -> get.bucket(bucket.name())).status()).isNull();
    assertThat(bucket.put("1")).isNull();
  }

  @Test
  void aStatusIsKept() {
    Stream.of(BucketVersioningStatus.ENABLED, BucketVersioningStatus.SUSPENDED)
        .forEach(
            status -> {
              bucket.version(status);
              assertThat(s3.getBucketVersioning(get -> get.bucket(bucket.name())).status())
                  .isEqualTo(status);
            });
  }

  @Test
  void anUploadMakesOneVersion() {
    bucket.version(BucketVersioningStatus.ENABLED);

    IntStream.range(0, 200).forEach(i -> bucket.put("text " + i));

    assertThat(s3.listObjectVersionsPaginator(list -> list.bucket(bucket.name())).versions())
        .hasSize(200);
  }

  @Test
  void versionsAreListedNewestFirst() {
    bucket.version(BucketVersioningStatus.ENABLED);
    String first = bucket.put("1");
    String second = bucket.put("22");

    assertThat(bucket.versions().versions())
        .extracting(ObjectVersion::versionId, ObjectVersion::isLatest, ObjectVersion::size)
        .containsExactly(tuple(second, true, 2L), tuple(first, false, 1L));
  }

  @Test
  void versionsOfALongerKeyComeAfter() {
    bucket.version(BucketVersioningStatus.ENABLED);
    bucket.put(KEY + ".bak", "1");
    bucket.put("1");
    bucket.put(KEY + ".bak", "2");
    bucket.put("2");

    assertThat(bucket.versions().versions())
        .extracting(ObjectVersion::key)
        .containsExactly(KEY, KEY, KEY + ".bak", KEY + ".bak");
  }

  @Test
  void aPageOfVersionsGoesOnAfterAKeyAndAnId() {
    bucket.version(BucketVersioningStatus.ENABLED);
    bucket.put("1");
    String second = bucket.put("2");
    String third = bucket.put("3");

    ListObjectVersionsResponse page =
        s3.listObjectVersions(list -> list.bucket(bucket.name()).prefix(KEY).maxKeys(2));

    assertThat(page.isTruncated()).isTrue();
    assertThat(page.versions()).extracting(ObjectVersion::versionId).containsExactly(third, second);
    assertThat(
            s3.listObjectVersionsPaginator(list -> list.bucket(bucket.name()).maxKeys(2))
                .versions())
        .hasSize(3);
    // The key alone leads past the rest of its versions.
    assertThat(
            s3.listObjectVersions(
                    list -> list.bucket(bucket.name()).keyMarker(page.nextKeyMarker()))
                .versions())
        .isEmpty();
  }

  @Test
  void aDeleteMarkerHidesAnObjectAndKeepsItsVersions() {
    bucket.version(BucketVersioningStatus.ENABLED);
    String first = bucket.put("1");
    String marker = bucket.delete();

    assertThatThrownBy(bucket::content).isInstanceOf(NoSuchKeyException.class);
    assertThat(s3.listObjectsV2(list -> list.bucket(bucket.name())).contents()).isEmpty();
    assertThat(bucket.versions().deleteMarkers())
        .extracting(DeleteMarkerEntry::versionId, DeleteMarkerEntry::isLatest)
        .containsExactly(tuple(marker, true));
    assertThat(bucket.versions().versions())
        .extracting(ObjectVersion::versionId, ObjectVersion::isLatest)
        .containsExactly(tuple(first, false));
  }

  @Test
  void aVersionIsReadByItsId() {
    bucket.version(BucketVersioningStatus.ENABLED);
    String first = bucket.put("1");
    bucket.put("2");
    bucket.delete();

    assertThat(bucket.content(first)).isEqualTo("1");
  }

  @Test
  void copyingAVersionBringsItBack() {
    bucket.version(BucketVersioningStatus.ENABLED);
    String first = bucket.put("1");
    bucket.put("2");
    bucket.delete();

    bucket.copy(first);

    assertThat(bucket.content()).isEqualTo("1");
    assertThat(bucket.versions().versions()).hasSize(3);
  }

  @Test
  void suspendedVersioningKeepsOldVersionsAndOneCalledNull() {
    bucket.version(BucketVersioningStatus.ENABLED);
    String first = bucket.put("1");
    bucket.version(BucketVersioningStatus.SUSPENDED);
    bucket.put("2");
    bucket.put("3");

    assertThat(bucket.versions().versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly("null", first);
    assertThat(bucket.content()).isEqualTo("3");
    assertThat(bucket.content("null")).isEqualTo("3");
  }

  @Test
  void whatWasPutBeforeIsTheVersionCalledNull() {
    bucket.put("1");
    bucket.version(BucketVersioningStatus.ENABLED);
    String second = bucket.put("22");

    assertThat(bucket.versions().versions())
        .extracting(ObjectVersion::versionId, ObjectVersion::isLatest, ObjectVersion::size)
        .containsExactly(tuple(second, true, 2L), tuple("null", false, 1L));
    assertThat(bucket.content("null")).isEqualTo("1");

    bucket.copy("null");

    assertThat(bucket.content()).isEqualTo("1");
    assertThat(bucket.versions().versions()).hasSize(3);

    bucket.delete("null");

    assertNoSuchVersion(() -> bucket.content("null"));
    assertNoSuchVersion(() -> bucket.copy("null"));
  }

  @Test
  void aVersionThatWasRemovedIsNoSuchVersion() {
    bucket.version(BucketVersioningStatus.ENABLED);
    bucket.put("1");
    String gone = bucket.put("2");
    bucket.delete(gone);

    assertThat(bucket.content()).isEqualTo("1");
    assertNoSuchVersion(() -> bucket.content(gone));
    assertNoSuchVersion(() -> bucket.copy(gone));
  }

  /**
   * To copy one is an InvalidRequest to S3, with the status 400; here it is the same as reading.
   */
  @Test
  void aDeleteMarkerCannotBeRead() {
    bucket.version(BucketVersioningStatus.ENABLED);
    bucket.put("1");
    String marker = bucket.delete();

    assertThatThrownBy(() -> bucket.content(marker))
        .isInstanceOfSatisfying(
            S3Exception.class,
            thrown -> {
              assertThat(thrown.statusCode()).isEqualTo(405);
              assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("MethodNotAllowed");
            });
  }

  /** S3 says InvalidArgument, with the status 400. */
  @Test
  void anIdThatWasNeverGivenOutIsNoSuchVersionToo() {
    bucket.version(BucketVersioningStatus.ENABLED);
    String invented = bucket.put("1") + "x";

    assertNoSuchVersion(() -> bucket.content(invented));
  }

  @Test
  void oneRequestRemovesVersionsAndMarkers() {
    bucket.version(BucketVersioningStatus.ENABLED);
    List<ObjectIdentifier> all =
        Stream.of(bucket.put("1"), bucket.put("2"), bucket.delete())
            .map(id -> ObjectIdentifier.builder().key(KEY).versionId(id).build())
            .toList();

    assertThat(
            s3.deleteObjects(
                    delete ->
                        delete.bucket(bucket.name()).delete(it -> it.objects(all).quiet(true)))
                .errors())
        .isEmpty();

    assertThat(bucket.versions().versions()).isEmpty();
    assertThat(bucket.versions().deleteMarkers()).isEmpty();
  }

  private static void assertNoSuchVersion(ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            S3Exception.class,
            thrown -> {
              assertThat(thrown.statusCode()).isEqualTo(404);
              assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("NoSuchVersion");
            });
  }
}
