package lab.harness.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lab.harness.deploy.Resource;
import lab.harness.deploy.Stack;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Permission;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Type;

/**
 * A bucket that a stack declared.
 *
 * @param s3 the harness's own client
 * @param name its name
 * @param stack the stack
 */
public record DeployedBucket(S3Client s3, String name, Stack stack) {

  /** Denied, none set, not implemented. */
  private static final Set<Integer> NOT_SO = Set.of(403, 404, 501);

  /**
   * What its ACL lets people do who are not its owner.
   *
   * @return their permissions; empty for a private bucket
   * @throws WrongAnswer if the bucket's policy lets everybody in
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html">AWS:
   *     access control lists</a>
   */
  public List<Permission> strangersMay() {
    stack.resources().stream()
        .filter(Resource::letsEverybodyIn)
        .findFirst()
        .ifPresent(
            open -> {
              throw WrongAnswer.of("bucket.policyDeclared", name, open.label());
            });
    if (stack.knowsPolicies() && isOpenedByItsPolicy()) {
      throw WrongAnswer.of("bucket.policy", name);
    }
    return s3.getBucketAcl(get -> get.bucket(name)).grants().stream()
        .filter(grant -> grant.grantee().type() != Type.CANONICAL_USER)
        .map(Grant::permission)
        .toList();
  }

  /**
   * What a bucket's policy lets everybody do counts unless the bucket restricts it.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">
   *     AWS: blocking public access</a>
   */
  private boolean isOpenedByItsPolicy() {
    return asked(() -> s3.getBucketPolicyStatus(get -> get.bucket(name)).policyStatus().isPublic())
        && !asked(
            () ->
                s3.getPublicAccessBlock(get -> get.bucket(name))
                    .publicAccessBlockConfiguration()
                    .restrictPublicBuckets());
  }

  /** Where there is no such thing, or an endpoint or the keys know nothing of it, it is not so. */
  private static boolean asked(Supplier<Boolean> question) {
    try {
      return Boolean.TRUE.equals(question.get());
    } catch (S3Exception e) {
      if (NOT_SO.contains(e.statusCode())) {
        return false;
      }
      throw e;
    }
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
   * Whether the program says something about its versioning.
   *
   * @return true if it does, be it that there is none
   */
  public boolean declaresVersioning() {
    return stack.resources().stream().anyMatch(Resource::isAboutVersioning);
  }

  /**
   * The option by which it outlives {@code pulumi destroy}.
   *
   * @return its name; empty if it has none
   */
  public Optional<String> keptBy() {
    return stack.resources().stream()
        .filter(Resource::isBucket)
        .flatMap(bucket -> bucket.keptBy().stream())
        .findFirst();
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
