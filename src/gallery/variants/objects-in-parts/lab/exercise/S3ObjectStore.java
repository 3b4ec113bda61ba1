package lab.exercise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An object store in one bucket. */
public final class S3ObjectStore implements ObjectStore {

  /**
   * How S3 says that there is no such version. An id that it can't have given out is an invalid
   * argument; a delete marker is not allowed to be read, and an invalid request to copy.
   */
  private static final Set<String> NO_SUCH_VERSION =
      Set.of("NoSuchKey", "NoSuchVersion", "InvalidArgument", "MethodNotAllowed", "InvalidRequest");

  /** All parts but the last have to be as large as this, at least. */
  private static final int PART = 5 * 1024 * 1024;

  private static final int RANGE = 16;

  private final S3Client s3;
  private final String bucket;

  /**
   * Works on one bucket.
   *
   * @param s3 how to reach S3
   * @param bucket the bucket's name
   */
  public S3ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void upload(String key, Path file) {
    String upload = s3.createMultipartUpload(it -> it.bucket(bucket).key(key)).uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      int number = 1;
      byte[] content = in.readNBytes(PART);
      do {
        parts.add(part(key, upload, number++, content));
        content = in.readNBytes(PART);
      } while (content.length > 0);
      s3.completeMultipartUpload(
          it ->
              it.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void download(String key, Path target) {
    try {
      long size = s3.headObject(head -> head.bucket(bucket).key(key)).contentLength();
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      for (int start = 0; start < size; start += RANGE) {
        String range = "bytes=%d-%d".formatted(start, start + RANGE - 1);
        content.writeBytes(
            s3.getObjectAsBytes(get -> get.bucket(bucket).key(key).range(range)).asByteArray());
      }
      Files.write(target, content.toByteArray());
    } catch (NoSuchKeyException e) {
      throw new NoSuchElementException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private CompletedPart part(String key, String upload, int number, byte[] content) {
    String tag =
        s3.uploadPart(
                it -> it.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                RequestBody.fromBytes(content))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(tag).build();
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
