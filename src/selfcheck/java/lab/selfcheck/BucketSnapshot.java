package lab.selfcheck;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * All that a bucket holds, byte for byte.
 *
 * @param versioning whether it keeps versions
 * @param entries its versions and delete markers, each in a line
 */
record BucketSnapshot(String versioning, List<String> entries) {

  static BucketSnapshot of(S3Client s3, String bucket) {
    return new BucketSnapshot(
        s3.getBucketVersioning(get -> get.bucket(bucket)).statusAsString(),
        s3.listObjectVersionsPaginator(list -> list.bucket(bucket)).stream()
            .flatMap(page -> entries(s3, bucket, page))
            .toList());
  }

  private static Stream<String> entries(
      S3Client s3, String bucket, ListObjectVersionsResponse page) {
    return Stream.concat(
        page.versions().stream().map(it -> it + " " + content(s3, bucket, it)),
        page.deleteMarkers().stream().map(DeleteMarkerEntry::toString));
  }

  private static String content(S3Client s3, String bucket, ObjectVersion version) {
    byte[] bytes =
        s3.getObjectAsBytes(
                get -> get.bucket(bucket).key(version.key()).versionId(version.versionId()))
            .asByteArray();
    return Arrays.toString(bytes);
  }
}
