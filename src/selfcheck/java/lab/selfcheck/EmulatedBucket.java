package lab.selfcheck;

import lab.harness.cloud.EmbeddedCloud;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/** A bucket on S3 in this JVM, asked without any help of the harness. */
record EmulatedBucket(S3Client s3, String name) {

  /** Needs to be encoded wherever it travels. */
  static final String KEY = "été/one two+.txt";

  static EmulatedBucket create(EmbeddedCloud cloud, String name) {
    S3Client s3 = cloud.s3();
    s3.createBucket(create -> create.bucket(name));
    return new EmulatedBucket(s3, name);
  }

  void version(BucketVersioningStatus status) {
    s3.putBucketVersioning(
        put -> put.bucket(name).versioningConfiguration(versioning -> versioning.status(status)));
  }

  String put(String text) {
    return put(KEY, text);
  }

  String put(String key, String text) {
    return s3.putObject(put -> put.bucket(name).key(key), RequestBody.fromString(text)).versionId();
  }

  String delete() {
    return s3.deleteObject(delete -> delete.bucket(name).key(KEY)).versionId();
  }

  void delete(String version) {
    s3.deleteObject(delete -> delete.bucket(name).key(KEY).versionId(version));
  }

  String content() {
    return s3.getObjectAsBytes(get -> get.bucket(name).key(KEY)).asUtf8String();
  }

  String content(String version) {
    return s3.getObjectAsBytes(get -> get.bucket(name).key(KEY).versionId(version)).asUtf8String();
  }

  void copy(String version) {
    s3.copyObject(
        copy ->
            copy.sourceBucket(name)
                .sourceKey(KEY)
                .sourceVersionId(version)
                .destinationBucket(name)
                .destinationKey(KEY));
  }

  ListObjectVersionsResponse versions() {
    return s3.listObjectVersions(list -> list.bucket(name).prefix(KEY));
  }
}
