package lab.harness.assertion;

import com.google.common.collect.ObjectArrays;
import java.util.List;
import java.util.Optional;
import lab.contract.NotDoneYetException;
import lab.harness.deploy.Part;
import lab.harness.fixture.DeployedBucket;
import lab.harness.fixture.Stacks;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Permission;

/** The bucket of the student's stack. */
public record DeployedBucketAssert(DeployedBucket bucket) {

  /** Looks at a bucket. */
  public static DeployedBucketAssert assertThat(DeployedBucket bucket) {
    return new DeployedBucketAssert(bucket);
  }

  /** Its name starts like this. */
  public void hasPrefix(String prefix) {
    check(bucket.name().startsWith(prefix), "bucket.prefix", "prefix", prefix);
  }

  /**
   * Neither a policy nor the ACL allows anything to others than its owner, and nothing that is said
   * of the bucket was refused.
   */
  public void isPrivate() {
    bucket.stack().checkTaken(Part.SETTINGS);
    Optional<Finding> opening = bucket.opening();
    if (opening.isPresent()) {
      throw new WrongAnswer(opening.get());
    }
    check(!bucket.isOpenedByItsPolicy(), "bucket.policy");
    List<Permission> granted = bucket.grantsToOthers();
    check(granted.isEmpty(), "bucket.public", "permissions", granted);
  }

  /** No option keeps it from being destroyed. */
  public DeployedBucketAssert isKeptByNoOption() {
    Optional<String> option = bucket.keptBy();
    check(option.isEmpty(), "bucket.kept", "option", option.orElse(""));
    return this;
  }

  /** It can be destroyed with its stack, although there is an object in it. */
  public void isDestroyedWithAnObjectInIt(Stacks stacks) {
    bucket.put("still-here.txt");
    try {
      stacks.destroy();
    } catch (RuntimeException e) {
      throw new WrongAnswer(Finding.of("bucket.notEmpty", "bucket", bucket.name()), e);
    }
  }

  /**
   * Its versioning is enabled.
   *
   * @throws NotDoneYetException if the program does not say anything about its versioning
   */
  public void keepsVersions() {
    bucket.stack().checkTaken(Part.VERSIONING);
    Optional<BucketVersioningStatus> status = bucket.versioning();
    if (status.isEmpty() && !bucket.declaresVersioning()) {
      bucket.stack().checkEnd(Finding.of("deploy.before.versioning"));
      throw new NotDoneYetException();
    }
    boolean enabled = status.equals(Optional.of(BucketVersioningStatus.ENABLED));
    Object said = status.<Object>map(known -> known).orElse("Disabled"); // as Pulumi calls it
    check(enabled, "versions.suspended", "status", said);
  }

  private void check(boolean right, String finding, Object... more) {
    Object[] named = {"bucket", bucket.name()};
    WrongAnswer.unless(right, Finding.of(finding, ObjectArrays.concat(named, more, Object.class)));
  }
}
