package lab.steps;

import static lab.harness.text.Texts.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lab.contract.Storage;
import lab.harness.kit.Shape;
import lab.harness.kit.StackState;
import lab.harness.kit.Stacks;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The table that {@link Storage} describes, as your {@code StorageStack} declares it. */
@Step(5)
class Step05Table {

  @Test
  @Order(1)
  @Points(2)
  void hasItsName(Stacks stacks) {
    TableDescription table = stacks.deploy(Exercise.stack()).table();

    assertThat(table.tableName())
        .withFailMessage(says("table.name", table.tableName(), Storage.TABLE_NAME))
        .isEqualTo(Storage.TABLE_NAME);
  }

  @Test
  @Order(2)
  @Points(3)
  void hasItsKeys(Stacks stacks) {
    TableDescription table = stacks.deploy(Exercise.stack()).table();

    String keys = Shape.keys(table);
    String expected = Shape.keys(Storage.PARTITION_KEY, Storage.SORT_KEY);

    assertThat(keys).withFailMessage(says("table.keys", keys, expected)).isEqualTo(expected);
  }

  @Test
  @Order(3)
  @Points(2)
  void isProvisioned(Stacks stacks) {
    TableDescription table = stacks.deploy(Exercise.stack()).table();

    String capacity = Shape.capacity(table.provisionedThroughput());
    String expected = Shape.capacity(Storage.CAPACITY);

    assertThat(capacity)
        .withFailMessage(says("table.capacity", capacity, expected))
        .isEqualTo(expected);
  }

  @Test
  @Order(4)
  @Points(1)
  void isExported(Stacks stacks) {
    StackState stack = stacks.deploy(Exercise.stack());
    Optional<String> output = stack.output(Storage.TABLE_OUTPUT);
    String name = stack.table().tableName();

    assertThat(output)
        .withFailMessage(
            says("stack.output", Storage.TABLE_OUTPUT, name, stack.shown(Storage.TABLE_OUTPUT)))
        .contains(name);
  }
}
