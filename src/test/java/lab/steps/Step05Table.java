package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;

import lab.contract.Storage;
import lab.harness.assertion.StackAssert;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.StackState;
import lab.harness.fixture.Stacks;
import lab.harness.step.Declared;
import lab.harness.step.Declared.Part;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The table that {@link Storage} describes, as your {@code StorageStack} declares it. */
@Step(5)
class Step05Table {

  @Test
  @Order(1)
  @Points(2)
  void hasItsName(@Declared(Part.TABLE) Stacks stacks, Exercise exercise) {
    assertThat(stacks.deploy(exercise.stack()).table()).hasName(Storage.TABLE_NAME);
  }

  @Test
  @Order(2)
  @Points(3)
  void hasItsKeys(@Declared(Part.TABLE) Stacks stacks, Exercise exercise) {
    assertThat(stacks.deploy(exercise.stack()).table())
        .hasKeys(Storage.PARTITION_KEY, Storage.SORT_KEY);
  }

  @Test
  @Order(3)
  @Points(2)
  void isProvisioned(@Declared(Part.TABLE) Stacks stacks, Exercise exercise) {
    assertThat(stacks.deploy(exercise.stack()).table()).isProvisioned();
  }

  @Test
  @Order(4)
  @Points(1)
  void isExported(@Declared(Part.TABLE) Stacks stacks, Exercise exercise) {
    StackState stack = stacks.deploy(exercise.stack());

    StackAssert.assertThat(stack).exports(Storage.TABLE_OUTPUT, () -> stack.table().tableName());
  }
}
