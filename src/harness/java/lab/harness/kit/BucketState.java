package lab.harness.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket as it is, read and written by the harness itself. */
public final class BucketState {

  private final S3Client client;
  private final String name;

  /**
   * A bucket.
   *
   * @param client the harness's own client; it makes the bucket, if need be, when it is first used
   * @param name the bucket's name
   */
  public BucketState(S3Client client, String name) {
    this.client = client;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Makes the bucket, unless it has been made. */
  void make() {
    client.headBucket(head -> head.bucket(name));
  }

  /**
   * Puts an object.
   *
   * @param key its key
   * @param content its content
   * @return the version's id; null in a bucket without versioning
   */
  public String put(String key, byte[] content) {
    return client
        .putObject(put -> put.bucket(name).key(key), RequestBody.fromBytes(content))
        .versionId();
  }

  /**
   * An object's content.
   *
   * @param key its key
   * @return the content; empty if there is no such object
   */
  public Optional<byte[]> get(String key) {
    try {
      return Optional.of(client.getObjectAsBytes(get -> get.bucket(name).key(key)).asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether an object is there and has this content.
   *
   * @param key its key
   * @param content the content
   * @return true if it has
   */
  public boolean holds(String key, byte[] content) {
    return get(key).filter(found -> Arrays.equals(found, content)).isPresent();
  }

  /**
   * Deletes an object, or puts a delete marker on top of its versions.
   *
   * @param key its key
   * @return the delete marker's version id; null in a bucket without versioning
   */
  public String delete(String key) {
    return client.deleteObject(delete -> delete.bucket(name).key(key)).versionId();
  }

  /**
   * The id of a version that was there and is no more. An id that S3 never gave out would be
   * another mistake to it, and another answer: an invalid argument.
   *
   * @param key the object's key, in a bucket with versioning
   * @return the id
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">AWS: error
   *     responses</a>
   */
  public String formerVersion(String key) {
    String version = put(key, new byte[0]);
    client.deleteObject(delete -> delete.bucket(name).key(key).versionId(version));
    return version;
  }

  /**
   * The keys of all objects.
   *
   * @return the keys, in S3's order
   */
  public List<String> keys() {
    return client.listObjectsV2Paginator(list -> list.bucket(name)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  /**
   * The ids of an object's versions.
   *
   * @param key its key
   * @return the ids, newest first
   */
  public List<String> versions(String key) {
    return client
        .listObjectVersionsPaginator(list -> list.bucket(name).prefix(key))
        .versions()
        .stream()
        .filter(version -> version.key().equals(key))
        .map(ObjectVersion::versionId)
        .toList();
  }

  /** Suspends versioning: new objects get the version id {@code null}. */
  public void suspendVersioning() {
    version(client, name, BucketVersioningStatus.SUSPENDED);
  }

  static void version(S3Client s3, String bucket, BucketVersioningStatus status) {
    s3.putBucketVersioning(
        put -> put.bucket(bucket).versioningConfiguration(versioning -> versioning.status(status)));
  }
}
