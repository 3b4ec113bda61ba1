package lab.harness.deploy;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * All versions and delete markers in a bucket, or in a part of it.
 *
 * @param prefix what the keys start with; empty for the whole bucket
 */
public record BucketContent(S3Client s3, String bucket, String prefix) {

  /**
   * Deletes them, a page at a time: a page holds as many as one request can delete.
   *
   * @throws IllegalStateException if S3 keeps one of them
   */
  public void delete() {
    for (var page = firstPage(); !page.isEmpty(); page = firstPage()) {
      deleteAll(page);
    }
  }

  /** Ends uploads in parts that were not completed: what they brought is no version. */
  public void abortUploads() {
    s3.listMultipartUploadsPaginator(list -> list.bucket(bucket).prefix(prefix))
        .uploads()
        .forEach(
            upload ->
                s3.abortMultipartUpload(
                    abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
  }

  private List<ObjectIdentifier> firstPage() {
    ListObjectVersionsResponse page =
        s3.listObjectVersions(request -> request.bucket(bucket).prefix(prefix));
    return Stream.concat(
            page.versions().stream().map(it -> identifier(it.key(), it.versionId())),
            page.deleteMarkers().stream().map(it -> identifier(it.key(), it.versionId())))
        .toList();
  }

  private void deleteAll(List<ObjectIdentifier> versions) {
    List<S3Error> errors =
        s3.deleteObjects(
                request -> request.bucket(bucket).delete(it -> it.objects(versions).quiet(true)))
            .errors();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("%s can't be emptied: %s".formatted(bucket, errors));
    }
  }

  private static ObjectIdentifier identifier(String key, String versionId) {
    return ObjectIdentifier.builder().key(key).versionId(versionId).build();
  }
}
