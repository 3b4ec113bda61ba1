package lab.steps;

import com.pulumi.Context;
import java.util.function.Consumer;
import lab.contract.GameLoader;
import lab.contract.GameQueries;
import lab.contract.KeySchema;
import lab.contract.ObjectStore;
import lab.exercise.BattleRoyaleKeys;
import lab.exercise.DynamoDbGameCommands;
import lab.exercise.DynamoDbGameLoader;
import lab.exercise.DynamoDbGameQueries;
import lab.exercise.S3ObjectStore;
import lab.exercise.StorageStack;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.StackProgram;

/** Makes the student's objects that are judged. Only this class names their classes. */
final class Exercise {

  private Exercise() {}

  static Consumer<Context> stack() {
    return StackProgram.of(StorageStack.class, StorageStack::stack);
  }

  static ObjectStore objects(Bucket bucket) {
    return new S3ObjectStore(bucket.client(), bucket.name());
  }

  static KeySchema keys() {
    return new BattleRoyaleKeys();
  }

  static GameLoader loader(GameTable table) {
    return new DynamoDbGameLoader(table.client(), table.name());
  }

  static GameQueries queries(GameTable table) {
    return new DynamoDbGameQueries(table.client(), table.name(), table.keys());
  }

  static Commands commands(GameTable table) {
    return new Commands(new DynamoDbGameCommands(table.client(), table.name(), table.keys()));
  }
}
