package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lab.harness.account.Account;
import lab.harness.fixture.Bucket;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A part of a real bucket looks like a whole one, and what is done to it stays within. */
@Timeout(60)
class AccountBucketTest {

  private static final String NAME = "battle-royale-lab-mine";
  private static final List<String> KEYS =
      List.of("a/1 é+%.txt", "a/2", "a/3", "b/1", "map", "map.png");

  private static StandInAccount standIn;

  private Account account;
  private Bucket bucket;
  private S3Client s3;
  private BucketSnapshot before;

  @BeforeAll
  static void start() throws IOException {
    standIn = StandInAccount.start();
    standIn.s3().createBucket(create -> create.bucket(NAME));
    standIn
        .s3()
        .putBucketVersioning(
            put ->
                put.bucket(NAME)
                    .versioningConfiguration(it -> it.status(BucketVersioningStatus.ENABLED)));
    KEYS.forEach(key -> put(standIn.s3(), key, "mine"));
  }

  @AfterAll
  static void end() throws IOException {
    standIn.close();
  }

  @BeforeEach
  void open() {
    before = BucketSnapshot.of(standIn.s3(), NAME);
    Map<String, String> properties =
        Map.of("lab.step", "2", "lab.bucket", NAME, "lab.table", "none");
    account = Account.open(Implementations.settings(properties), finding -> {});
    bucket = account.bucket().orElseThrow().part();
    s3 = bucket.client();
  }

  @AfterEach
  void close() {
    account.close();
    assertThat(BucketSnapshot.of(standIn.s3(), NAME)).isEqualTo(before);
  }

  @Test
  void listsAsAWhole() {
    assertThat(s3.listObjectsV2(list -> list.bucket(NAME)).contents()).isEmpty();
    KEYS.forEach(key -> put(s3, key, key));

    ListObjectsV2Response all = s3.listObjectsV2(list -> list.bucket(NAME).prefix(""));
    assertThat(all.contents()).extracting(S3Object::key).isEqualTo(KEYS);
    assertThat(
            s3.listObjectsV2Paginator(list -> list.bucket(NAME).prefix("a/").maxKeys(1)).contents())
        .extracting(S3Object::key)
        .isEqualTo(KEYS.subList(0, 3));
    ListObjectsV2Response folders = s3.listObjectsV2(list -> list.bucket(NAME).delimiter("/"));
    assertThat(folders.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("a/", "b/");
    assertThat(folders.contents()).extracting(S3Object::key).containsExactly("map", "map.png");
    assertThat(s3.listObjectsV2(list -> list.bucket(NAME).startAfter("a/3")).contents())
        .extracting(S3Object::key)
        .isEqualTo(KEYS.subList(3, 6));
  }

  @Test
  void theOlderListHasItsMarkers() {
    KEYS.forEach(key -> put(s3, key, key));

    ListObjectsResponse page =
        s3.listObjects(list -> list.bucket(NAME).prefix("a/").delimiter("/").maxKeys(2));
    assertThat(page.prefix()).isEqualTo("a/");
    assertThat(page.nextMarker()).isEqualTo("a/2");
    assertThat(s3.listObjects(list -> list.bucket(NAME).marker(page.nextMarker())).contents())
        .extracting(S3Object::key)
        .isEqualTo(KEYS.subList(2, 6));
  }

  @Test
  void versionsAreListedPageByPage() {
    String first = put(s3, "map", "1");
    String second = put(s3, "map", "2");
    s3.deleteObject(delete -> delete.bucket(NAME).key("map"));

    ListObjectVersionsResponse page =
        s3.listObjectVersions(list -> list.bucket(NAME).prefix("map").maxKeys(2));
    assertThat(page.deleteMarkers()).extracting(it -> it.key()).containsExactly("map");
    assertThat(page.versions()).extracting(ObjectVersion::versionId).containsExactly(second);
    assertThat(page.nextKeyMarker()).isEqualTo("map");
    assertThat(
            s3.listObjectVersions(
                    list ->
                        list.bucket(NAME)
                            .keyMarker(page.nextKeyMarker())
                            .versionIdMarker(page.nextVersionIdMarker()))
                .versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly(first);
  }

  @Test
  @SuppressWarnings("deprecation") // copySource is still in use
  void copiesInEachForm() {
    String key = KEYS.get(0);
    String version = put(s3, key, "old");
    put(s3, key, "new");
    String encoded = URLEncoder.encode(NAME + "/" + key, StandardCharsets.UTF_8);

    s3.copyObject(
        copy ->
            copy.sourceBucket(NAME)
                .sourceKey(key)
                .sourceVersionId(version)
                .destinationBucket(NAME)
                .destinationKey("1"));
    s3.copyObject(
        copy ->
            copy.copySource(encoded + "?versionId=" + version)
                .destinationBucket(NAME)
                .destinationKey("2"));
    s3.copyObject(
        copy ->
            copy.copySource(("/" + encoded.replace("%2F", "/")))
                .destinationBucket(NAME)
                .destinationKey("3"));

    assertThat(bucket.state().get("1")).hasValue("old".getBytes(StandardCharsets.UTF_8));
    assertThat(bucket.state().get("2")).hasValue("old".getBytes(StandardCharsets.UTF_8));
    assertThat(bucket.state().get("3")).hasValue("new".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void deletesSeveralAndUploadsInParts() {
    put(s3, "map", "1");
    List<DeletedObject> deleted =
        s3.deleteObjects(
                delete ->
                    delete
                        .bucket(NAME)
                        .delete(it -> it.objects(ObjectIdentifier.builder().key("map").build())))
            .deleted();
    assertThat(deleted).extracting(DeletedObject::key).containsExactly("map");

    String upload = s3.createMultipartUpload(create -> create.bucket(NAME).key("parts")).uploadId();
    String part =
        s3.uploadPart(
                it -> it.bucket(NAME).key("parts").uploadId(upload).partNumber(1),
                RequestBody.fromString("whole"))
            .eTag();
    s3.completeMultipartUpload(
        complete ->
            complete
                .bucket(NAME)
                .key("parts")
                .uploadId(upload)
                .multipartUpload(
                    it -> it.parts(CompletedPart.builder().partNumber(1).eTag(part).build())));
    assertThat(bucket.state().keys()).containsExactly("parts");
  }

  @Test
  void leavesNoPartsOfAnUploadThatNobodyCompletes() {
    String upload = s3.createMultipartUpload(create -> create.bucket(NAME).key("parts")).uploadId();
    s3.uploadPart(
        it -> it.bucket(NAME).key("parts").uploadId(upload).partNumber(1),
        RequestBody.fromString("half"));
    account.close();

    assertThat(standIn.s3().listMultipartUploads(list -> list.bucket(NAME)).uploads()).isEmpty();
  }

  @SuppressWarnings("deprecation") // copySource is still in use
  static List<Consumer<S3Client>> rejected() {
    return List.of(
        client -> client.deleteBucket(delete -> delete.bucket(NAME)),
        client -> client.listBuckets(),
        client -> client.deleteBucketPolicy(delete -> delete.bucket(NAME)),
        client ->
            client.putBucketVersioning(
                put ->
                    put.bucket(NAME)
                        .versioningConfiguration(
                            it -> it.status(BucketVersioningStatus.SUSPENDED))),
        client -> client.listObjectsV2(list -> list.bucket("another-bucket")),
        client ->
            client.copyObject(
                copy ->
                    copy.copySource("another-bucket/map")
                        .destinationBucket(NAME)
                        .destinationKey("map")),
        client ->
            client.copyObject(
                copy ->
                    copy.sourceBucket(NAME)
                        .sourceKey("map")
                        .destinationBucket("another-bucket")
                        .destinationKey("map")));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsWhatReachesFurther(Consumer<S3Client> request) {
    assertThatThrownBy(() -> request.accept(s3)).isInstanceOf(WrongAnswer.class);
  }

  @Test
  void isShutWhenTheRunIsOver() {
    put(s3, "map", "1");
    account.close();

    assertThatThrownBy(() -> put(s3, "map", "2"))
        .isInstanceOf(CloudFailure.class)
        .extracting(Told::of)
        .isEqualTo("the run is over");
  }

  private static String put(S3Client client, String key, String content) {
    return client
        .putObject(put -> put.bucket(NAME).key(key), RequestBody.fromString(content))
        .versionId();
  }
}
