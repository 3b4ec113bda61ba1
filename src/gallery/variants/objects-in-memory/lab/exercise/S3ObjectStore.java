package lab.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import lab.contract.ObjectStore;
import lab.contract.ObjectVersion;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Takes whole objects into memory, so that a file is only touched once all of it has come. */
public final class S3ObjectStore implements ObjectStore {

  private final S3Client s3;
  private final String bucket;

  public S3ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void upload(String key, Path file) {
    try {
      s3.putObject(
          put -> put.bucket(bucket).key(key), RequestBody.fromBytes(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void download(String key, Path target) {
    write(content(GetObjectRequest.builder().bucket(bucket).key(key).build()), target);
  }

  /** The first version of S3's list, whose next page starts after the last key of this one. */
  @Override
  public List<String> list(String prefix) {
    List<String> keys = new ArrayList<>();
    String marker = null;
    ListObjectsResponse page;
    do {
      page =
          s3.listObjects(
              ListObjectsRequest.builder().bucket(bucket).prefix(prefix).marker(marker).build());
      for (S3Object object : page.contents()) {
        keys.add(object.key());
        marker = object.key();
      }
    } while (page.isTruncated());
    return keys;
  }

  @Override
  public void delete(String key) {
    Delete one = Delete.builder().objects(ObjectIdentifier.builder().key(key).build()).build();
    s3.deleteObjects(delete -> delete.bucket(bucket).delete(one)).errors().stream()
        .findFirst()
        .ifPresent(
            error -> {
              throw new IllegalStateException(error.code() + ": " + error.message());
            });
  }

  @Override
  public List<ObjectVersion> versions(String key) {
    List<ObjectVersion> versions = new ArrayList<>();
    ListObjectVersionsRequest request =
        ListObjectVersionsRequest.builder().bucket(bucket).prefix(key).build();
    ListObjectVersionsResponse page;
    do {
      page = s3.listObjectVersions(request);
      page.versions().stream()
          .filter(version -> version.key().equals(key))
          .map(
              version -> new ObjectVersion(version.versionId(), version.isLatest(), version.size()))
          .forEach(versions::add);
      request =
          request.toBuilder()
              .keyMarker(page.nextKeyMarker())
              .versionIdMarker(page.nextVersionIdMarker())
              .build();
    } while (page.isTruncated());
    return versions;
  }

  @Override
  public void downloadVersion(String key, String versionId, Path target) {
    write(version(key, versionId), target);
  }

  @Override
  public void restore(String key, String versionId) {
    byte[] content = version(key, versionId);
    s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }

  private byte[] version(String key, String versionId) {
    return content(GetObjectRequest.builder().bucket(bucket).key(key).versionId(versionId).build());
  }

  /** A wrong key is a 404, a wrong version a 400 or a 404, a delete marker a 405. */
  private byte[] content(GetObjectRequest request) {
    try {
      return s3.getObject(request, ResponseTransformer.toBytes()).asByteArray();
    } catch (S3Exception e) {
      if (List.of(400, 404, 405).contains(e.statusCode())) {
        throw new NoSuchElementException(request.key() + " is not there", e);
      }
      throw e;
    }
  }

  private static void write(byte[] content, Path target) {
    try {
      Files.write(target, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
