package lab.steps;

import static lab.harness.assertion.DeployedBucketAssert.assertThat;
import static lab.harness.assertion.StackAssert.assertThat;

import lab.contract.Storage;
import lab.harness.fixture.DeployedBucket;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.StackState;
import lab.harness.fixture.Stacks;
import lab.harness.step.Declared;
import lab.harness.step.Declared.Part;
import lab.harness.step.OwnCloudOnly;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The bucket that {@link Storage} describes, as your {@code StorageStack} declares it. */
@Step(1)
@Uses(s3Others = 10)
class Step01Bucket {

  @Test
  @Order(1)
  @Points(3)
  void isDeclared(@Declared(Part.BUCKET) Stacks stacks, Exercise exercise) {
    DeployedBucket bucket = stacks.deploy(exercise.stack()).bucket();

    assertThat(bucket).hasPrefix(Storage.BUCKET_PREFIX);
  }

  @Test
  @Order(2)
  @Points(2)
  void isPrivate(@Declared(Part.BUCKET) Stacks stacks, Exercise exercise) {
    DeployedBucket bucket = stacks.deploy(exercise.stack()).bucket();

    assertThat(bucket).isPrivate();
  }

  @Test
  @Order(3)
  @Points(1)
  void isExported(@Declared(Part.BUCKET) Stacks stacks, Exercise exercise) {
    StackState stack = stacks.deploy(exercise.stack());

    assertThat(stack).exports(Storage.BUCKET_OUTPUT, () -> stack.bucket().name());
  }

  @Test
  @Order(4)
  @Points(2)
  @OwnCloudOnly
  void canBeDestroyedWithObjectsInIt(@Declared(Part.BUCKET) Stacks stacks, Exercise exercise) {
    DeployedBucket bucket = stacks.deploy(exercise.stack()).bucket();

    assertThat(bucket).isKeptByNoOption().isDestroyedWithAnObjectInIt(stacks);
  }
}
