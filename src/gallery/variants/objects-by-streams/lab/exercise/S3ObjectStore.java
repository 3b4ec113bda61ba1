package lab.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Copies from stream to stream, and looks among an object's versions before it asks for one. */
public final class S3ObjectStore implements ObjectStore {

  private final S3Client s3;
  private final String bucket;

  public S3ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void upload(String key, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      s3.putObject(
          put -> put.bucket(bucket).key(key), RequestBody.fromInputStream(in, Files.size(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void download(String key, Path target) {
    try {
      s3.headObject(head -> head.bucket(bucket).key(key));
    } catch (NoSuchKeyException e) {
      throw new NoSuchElementException("there is no object " + key, e);
    }
    copy(GetObjectRequest.builder().bucket(bucket).key(key).build(), target);
  }

  @Override
  public List<String> list(String prefix) {
    List<String> keys = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ListObjectsV2Response page =
          s3.listObjectsV2(
              list -> list.bucket(bucket).prefix(prefix).continuationToken(next).maxKeys(500));
      page.contents().stream().map(S3Object::key).forEach(keys::add);
      token = page.nextContinuationToken();
    } while (token != null);
    return keys;
  }

  @Override
  public void delete(String key) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
  }

  @Override
  public List<ObjectVersion> versions(String key) {
    return s3.listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(key)).stream()
        .flatMap(page -> page.versions().stream())
        .filter(version -> Objects.equals(version.key(), key))
        .map(version -> new ObjectVersion(version.versionId(), version.isLatest(), version.size()))
        .toList();
  }

  @Override
  public void downloadVersion(String key, String versionId, Path target) {
    check(key, versionId);
    copy(GetObjectRequest.builder().bucket(bucket).key(key).versionId(versionId).build(), target);
  }

  @Override
  public void restore(String key, String versionId) {
    check(key, versionId);
    s3.copyObject(
        copy ->
            copy.sourceBucket(bucket)
                .sourceKey(key)
                .sourceVersionId(versionId)
                .destinationBucket(bucket)
                .destinationKey(key));
  }

  private void check(String key, String versionId) {
    if (versions(key).stream().noneMatch(version -> version.versionId().equals(versionId))) {
      throw new NoSuchElementException("there is no version " + versionId + " of " + key);
    }
  }

  private void copy(GetObjectRequest request, Path target) {
    try (InputStream in = s3.getObject(request, ResponseTransformer.toInputStream())) {
      Path copy = Files.createTempFile("download", null);
      try {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
