package lab.harness.kit;

import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Permission;
import software.amazon.awssdk.services.s3.model.Type;

/**
 * A bucket that a stack declared.
 *
 * @param s3 the harness's own client
 * @param name its name
 */
public record DeployedBucket(S3Client s3, String name) {

  /**
   * What its ACL lets people do who are not its owner.
   *
   * @return their permissions; empty for a private bucket
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html">AWS:
   *     access control lists</a>
   */
  public List<Permission> strangersMay() {
    return s3.getBucketAcl(get -> get.bucket(name)).grants().stream()
        .filter(grant -> grant.grantee().type() != Type.CANONICAL_USER)
        .map(Grant::permission)
        .toList();
  }

  /**
   * Whether it keeps versions.
   *
   * @return its versioning; null if that has never been enabled
   */
  public BucketVersioningStatus versioning() {
    return s3.getBucketVersioning(get -> get.bucket(name)).status();
  }

  /**
   * Puts an object into it, so that it is not empty.
   *
   * @param key the object's key
   */
  public void put(String key) {
    s3.putObject(put -> put.bucket(name).key(key), RequestBody.fromString(key));
  }
}
