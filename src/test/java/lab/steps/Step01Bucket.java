package lab.steps;

import static lab.harness.text.Texts.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import lab.contract.Storage;
import lab.harness.kit.DeployedBucket;
import lab.harness.kit.StackState;
import lab.harness.kit.Stacks;
import lab.harness.step.Points;
import lab.harness.step.ScratchOnly;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The bucket that {@link Storage} describes, as your {@code StorageStack} declares it. */
@Step(1)
class Step01Bucket {

  @Test
  @Order(1)
  @Points(3)
  void isDeclared(Stacks stacks) {
    DeployedBucket bucket = stacks.deploy(Exercise.stack()).bucket();

    assertThat(bucket.name())
        .withFailMessage(says("bucket.prefix", bucket.name(), Storage.BUCKET_PREFIX))
        .startsWith(Storage.BUCKET_PREFIX);
  }

  @Test
  @Order(2)
  @Points(2)
  void isPrivate(Stacks stacks) {
    DeployedBucket bucket = stacks.deploy(Exercise.stack()).bucket();

    assertThat(bucket.strangersMay())
        .withFailMessage(says("bucket.public", bucket.name(), bucket.strangersMay()))
        .isEmpty();
  }

  @Test
  @Order(3)
  @Points(1)
  void isExported(Stacks stacks) {
    StackState stack = stacks.deploy(Exercise.stack());
    Optional<String> output = stack.output(Storage.BUCKET_OUTPUT);
    String name = stack.bucket().name();

    assertThat(output)
        .withFailMessage(
            says("stack.output", Storage.BUCKET_OUTPUT, name, stack.shown(Storage.BUCKET_OUTPUT)))
        .contains(name);
  }

  @Test
  @Order(4)
  @Points(2)
  @ScratchOnly
  void canBeDestroyedWithObjectsInIt(Stacks stacks) {
    DeployedBucket bucket = stacks.deploy(Exercise.stack()).bucket();
    assertThat(bucket.keptBy())
        .withFailMessage(says("bucket.kept", bucket.name(), bucket.keptBy().orElse("")))
        .isEmpty();
    bucket.put("still-here.txt");

    assertThatCode(stacks::destroy)
        .withFailMessage(says("bucket.notEmpty", bucket.name()))
        .doesNotThrowAnyException();
  }
}
