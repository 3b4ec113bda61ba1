package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An object store in one bucket. */
public final class S3ObjectStore implements ObjectStore {

  /**
   * How S3 says that there is no such version. An id that S3 can't have issued is an invalid
   * argument; a delete marker is not allowed to be read, and an invalid request to copy.
   */
  private static final Set<String> NO_SUCH_VERSION =
      Set.of("NoSuchKey", "NoSuchVersion", "InvalidArgument", "MethodNotAllowed", "InvalidRequest");

  private final S3Client s3;
  private final String bucket;

  /**
   * Works on one bucket.
   *
   * @param s3 the client that sends the requests
   * @param bucket the bucket's name
   */
  public S3ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void upload(String key, Path file) {
    s3.putObject(put -> put.bucket(bucket).key(key), file);
  }

  @Override
  public void download(String key, Path target) {
    try {
      fetch(GetObjectRequest.builder().bucket(bucket).key(key).build(), target);
    } catch (NoSuchKeyException e) {
      throw new NoSuchElementException(e.getMessage(), e);
    }
  }

  @Override
  public List<String> list(String prefix) {
    return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  @Override
  public void delete(String key) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
  }

  @Override
  public List<ObjectVersion> versions(String key) {
    // S3 lists keys in order: those that go on after the prefix come after the key itself.
    return s3
        .listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(key))
        .versions()
        .stream()
        .takeWhile(version -> version.key().equals(key))
        .map(version -> new ObjectVersion(version.versionId(), version.isLatest(), version.size()))
        .toList();
  }

  @Override
  public void downloadVersion(String key, String versionId, Path target) {
    try {
      fetch(
          GetObjectRequest.builder().bucket(bucket).key(key).versionId(versionId).build(), target);
    } catch (S3Exception e) {
      throw noSuchVersionOr(e);
    }
  }

  @Override
  public void restore(String key, String versionId) {
    try {
      s3.copyObject(
          copy ->
              copy.sourceBucket(bucket)
                  .sourceKey(key)
                  .sourceVersionId(versionId)
                  .destinationBucket(bucket)
                  .destinationKey(key));
    } catch (S3Exception e) {
      throw noSuchVersionOr(e);
    }
  }

  /** Writes to a file beside the target first, so that a broken download never harms the target. */
  private void fetch(GetObjectRequest request, Path target) {
    Path part = target.resolveSibling(UUID.randomUUID() + ".part");
    try {
      try {
        s3.getObject(request, part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException noSuchVersionOr(S3Exception e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .filter(NO_SUCH_VERSION::contains)
        .<RuntimeException>map(code -> new NoSuchElementException(e.getMessage(), e))
        .orElse(e);
  }
}
