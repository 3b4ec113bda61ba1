package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fixture.SampleFiles;
import lab.harness.world.Awkward;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Type;

/** Buckets and objects in this JVM are as the table in {@code CONTRIBUTING.md} says. */
class S3EmulatorTest {

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
    bucket =
        EmulatedBucket.create(
            cloud, test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT));
    s3 = bucket.s3();
  }

  @Test
  void keysMayHaveSpacesSignsAndAccents() {
    SampleFiles.byKey()
        .forEach(
            (key, file) -> {
              s3.putObject(put -> put.bucket(bucket.name()).key(key), file);
              assertThat(
                      s3.getObjectAsBytes(get -> get.bucket(bucket.name()).key(key)).asByteArray())
                  .isEqualTo(SampleFiles.read(file));
            });
    assertThat(keys("")).containsExactlyElementsOf(SampleFiles.byKey().keySet());
  }

  @Test
  void awkwardKeysAreKeptAsTheyAre() {
    List<String> keys = Awkward.keys("kim");
    keys.forEach(key -> bucket.put(key, key.endsWith("/") ? "" : key));

    assertThat(keys("")).containsExactlyElementsOf(keys.stream().sorted().toList());
    assertThat(keys)
        .allSatisfy(
            key -> {
              assertThat(keys(key)).containsExactlyElementsOf(startingWith(key, keys));
              assertThat(
                      s3.getObjectAsBytes(get -> get.bucket(bucket.name()).key(key)).asUtf8String())
                  .isEqualTo(key.endsWith("/") ? "" : key);
            });
    assertThat(s3.listObjectsV2Paginator(list -> list.bucket(bucket.name()).maxKeys(2)).contents())
        .extracting(S3Object::key)
        .containsExactlyElementsOf(keys(""));
  }

  private static List<String> startingWith(String prefix, List<String> keys) {
    return keys.stream().filter(key -> key.startsWith(prefix)).sorted().toList();
  }

  @Test
  void whatWasWrittenLastIsRead() {
    bucket.put("long as it was");
    bucket.put("short");

    assertThat(bucket.content()).isEqualTo("short");
    assertThat(keys("")).containsExactly(EmulatedBucket.KEY);

    bucket.delete();

    assertThat(keys("")).isEmpty();
  }

  @Test
  void aMissingObjectIsNoSuchKey() {
    assertThatThrownBy(bucket::content)
        .isInstanceOfSatisfying(
            NoSuchKeyException.class,
            thrown -> {
              assertThat(thrown.statusCode()).isEqualTo(404);
              assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("NoSuchKey");
            });
    assertThatThrownBy(
            () -> s3.headObject(head -> head.bucket(bucket.name()).key(EmulatedBucket.KEY)))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void deletingWhatIsNotThereIsNoError() {
    assertThatCode(bucket::delete).doesNotThrowAnyException();
  }

  @Test
  void keysAreListedInTheOrderOfTheirBytes() {
    List<String> keys = List.of("10", "9", "Z", "a", "a-", "a.", "aa", "é", "日");
    keys.stream().sorted(String.CASE_INSENSITIVE_ORDER).forEach(key -> bucket.put(key, key));

    assertThat(keys("")).containsExactlyElementsOf(keys);
  }

  @Test
  void aPrefixIsNoFolder() {
    List.of("game", "gamers.txt", "games/1/map.txt").forEach(key -> bucket.put(key, key));

    assertThat(keys("game")).hasSize(3);
    assertThat(keys("games/")).containsExactly("games/1/map.txt");
    assertThat(keys("GAME")).isEmpty();
  }

  @Test
  void aKeyMayEndWithASlash() {
    bucket.put("folder/file", "1");
    bucket.put("folder/", "");

    assertThat(s3.listObjectsV2(list -> list.bucket(bucket.name()).prefix("folder")).contents())
        .extracting(S3Object::key)
        .containsExactly("folder/", "folder/file");
  }

  @Test
  void aPageEndsWhereItIsTold() {
    List<String> keys = IntStream.range(10, 17).mapToObj("page é/%d"::formatted).toList();
    keys.forEach(key -> bucket.put(key, key));

    assertThat(s3.listObjectsV2(list -> list.bucket(bucket.name()).maxKeys(3)))
        .satisfies(
            page -> {
              assertThat(page.isTruncated()).isTrue();
              assertThat(page.contents()).hasSize(3);
            });
    assertThat(s3.listObjectsV2Paginator(list -> list.bucket(bucket.name()).maxKeys(3)).contents())
        .extracting(S3Object::key)
        .containsExactlyElementsOf(keys);
  }

  /** S3 names it only to those who give a delimiter; {@code SmallPages} takes it out. */
  @Test
  void theOlderListAlwaysNamesItsNextMarker() {
    IntStream.range(0, 3).forEach(i -> bucket.put("key" + i, "text"));

    assertThat(s3.listObjects(list -> list.bucket(bucket.name()).maxKeys(2)).nextMarker())
        .isEqualTo("key1");
  }

  @Test
  void anAclTellsWhoIsLetIn() {
    assertThat(s3.getBucketAcl(get -> get.bucket(bucket.name())).grants())
        .isNotEmpty()
        .allMatch(grant -> grant.grantee().type() == Type.CANONICAL_USER);

    s3.putBucketAcl(put -> put.bucket(bucket.name()).acl(BucketCannedACL.PUBLIC_READ));

    assertThat(s3.getBucketAcl(get -> get.bucket(bucket.name())).grants())
        .anyMatch(grant -> grant.grantee().type() == Type.GROUP);
  }

  @Test
  void onlyAnEmptyBucketCanBeDeleted() {
    bucket.version(BucketVersioningStatus.ENABLED);
    String version = bucket.put("1");
    assertNotEmpty();

    String marker = bucket.delete();
    assertNotEmpty();

    bucket.delete(version);
    assertNotEmpty();

    bucket.delete(marker);
    s3.deleteBucket(delete -> delete.bucket(bucket.name()));
  }

  private void assertNotEmpty() {
    assertThatThrownBy(() -> s3.deleteBucket(delete -> delete.bucket(bucket.name())))
        .isInstanceOfSatisfying(
            S3Exception.class,
            thrown -> assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("BucketNotEmpty"));
  }

  private List<String> keys(String prefix) {
    return s3.listObjectsV2(list -> list.bucket(bucket.name()).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }
}
