package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.kit.SampleFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Type;

/** S3 in this JVM behaves as the steps rely on. */
class S3EmulatorTest {

  private static final String KEY = "été/one.txt";

  private static EmbeddedCloud cloud;

  private S3Client s3;
  private String bucket;

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
    s3 = cloud.s3();
    bucket = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    s3.createBucket(create -> create.bucket(bucket));
  }

  @Test
  void keysMayHaveSpacesSignsAndAccents() {
    SampleFiles.byKey()
        .forEach(
            (key, file) -> {
              s3.putObject(put -> put.bucket(bucket).key(key), file);
              assertThat(content(key)).isEqualTo(SampleFiles.read(file));
            });
    assertThat(s3.listObjectsV2(list -> list.bucket(bucket)).contents())
        .extracting(S3Object::key)
        .containsExactlyElementsOf(SampleFiles.byKey().keySet());
  }

  @Test
  void anUploadMakesOneVersion() {
    version(BucketVersioningStatus.ENABLED);

    IntStream.range(0, 200).forEach(i -> put("text " + i));

    assertThat(s3.listObjectVersionsPaginator(list -> list.bucket(bucket)).versions()).hasSize(200);
  }

  @Test
  void versionsAreNewestFirst() {
    version(BucketVersioningStatus.ENABLED);
    String first = put("1");
    String second = put("2");

    assertThat(versions().versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly(second, first);
    assertThat(versions().versions())
        .extracting(ObjectVersion::isLatest)
        .containsExactly(true, false);
  }

  @Test
  void aDeleteMarkerHidesAnObjectAndKeepsItsVersions() {
    version(BucketVersioningStatus.ENABLED);
    String first = put("1");
    s3.deleteObject(delete -> delete.bucket(bucket).key(KEY));

    assertThatThrownBy(() -> content(KEY)).isInstanceOf(NoSuchKeyException.class);
    assertThat(versions().deleteMarkers())
        .extracting(DeleteMarkerEntry::isLatest)
        .containsExactly(true);
    assertThat(versions().versions())
        .extracting(ObjectVersion::versionId, ObjectVersion::isLatest)
        .containsExactly(tuple(first, false));
  }

  @Test
  void copyingAVersionBringsItBack() {
    version(BucketVersioningStatus.ENABLED);
    String first = put("1");
    put("2");
    s3.copyObject(
        copy ->
            copy.sourceBucket(bucket)
                .sourceKey(KEY)
                .sourceVersionId(first)
                .destinationBucket(bucket)
                .destinationKey(KEY));

    assertThat(content(KEY)).asString().isEqualTo("1");
    assertThat(versions().versions()).hasSize(3);
  }

  @Test
  void suspendedVersioningKeepsOldVersionsAndOneCalledNull() {
    version(BucketVersioningStatus.ENABLED);
    String first = put("1");
    version(BucketVersioningStatus.SUSPENDED);
    put("2");
    put("3");

    assertThat(versions().versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly("null", first);
    assertThat(content(KEY)).asString().isEqualTo("3");
  }

  @Test
  void anUnknownVersionIsNotFound() {
    version(BucketVersioningStatus.ENABLED);
    String first = put("1");

    assertThatThrownBy(
            () -> s3.getObject(get -> get.bucket(bucket).key(KEY).versionId(first + "x")))
        .isInstanceOf(S3Exception.class)
        .satisfies(thrown -> assertThat(((S3Exception) thrown).statusCode()).isIn(400, 404));
  }

  @Test
  void pagesEndWhereTheyAreTold() {
    List<String> keys = IntStream.range(10, 17).mapToObj("page/%d"::formatted).toList();
    keys.forEach(
        key -> s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(key)));

    assertThat(s3.listObjectsV2(list -> list.bucket(bucket).maxKeys(3)).isTruncated()).isTrue();
    assertThat(s3.listObjectsV2Paginator(list -> list.bucket(bucket).maxKeys(3)).contents())
        .extracting(S3Object::key)
        .containsExactlyElementsOf(keys);
  }

  @Test
  void anAclTellsWhoIsLetIn() {
    assertThat(s3.getBucketAcl(get -> get.bucket(bucket)).grants())
        .allMatch(grant -> grant.grantee().type() == Type.CANONICAL_USER);

    s3.putBucketAcl(put -> put.bucket(bucket).acl(BucketCannedACL.PUBLIC_READ));

    assertThat(s3.getBucketAcl(get -> get.bucket(bucket)).grants())
        .anyMatch(grant -> grant.grantee().type() == Type.GROUP);
  }

  @Test
  void onlyAnEmptyBucketCanBeDeleted() {
    put("1");

    assertThatThrownBy(() -> s3.deleteBucket(delete -> delete.bucket(bucket)))
        .hasMessageContaining("not empty");
  }

  private String put(String text) {
    return s3.putObject(put -> put.bucket(bucket).key(KEY), RequestBody.fromString(text))
        .versionId();
  }

  private byte[] content(String key) {
    return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
  }

  private ListObjectVersionsResponse versions() {
    return s3.listObjectVersions(list -> list.bucket(bucket).prefix(KEY));
  }

  private void version(BucketVersioningStatus status) {
    s3.putBucketVersioning(
        put -> put.bucket(bucket).versioningConfiguration(versioning -> versioning.status(status)));
  }
}
