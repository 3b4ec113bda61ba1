package lab.harness.kit;

import com.pulumi.Context;
import java.util.function.Consumer;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The student's stack. */
public interface Stacks extends AutoCloseable {

  /**
   * The stack, as deployed now or earlier.
   *
   * @param program the student's Pulumi program
   * @return what came of it
   * @throws NotDoneYetException if the program is still to be written
   * @throws WrongAnswer if it can't be deployed, for a reason that is the student's
   */
  StackState deploy(Consumer<Context> program);

  /**
   * The name that the stack gives to the index of the open games.
   *
   * @param program the student's Pulumi program
   * @return the name; the usual one if the stack has no such index, or does not deploy
   */
  default String openGamesIndex(Consumer<Context> program) {
    try {
      TableDescription table = deploy(program).table();
      return Shape.indexOver(table, "map", "open_timestamp")
          .or(() -> Shape.indexWith(table, "open_timestamp"))
          .map(GlobalSecondaryIndexDescription::indexName)
          .orElse(Storage.OPEN_GAMES_INDEX);
    } catch (NotDoneYetException | WrongAnswer e) {
      // Its own test in this step says so; the queries are judged all the same.
      return Storage.OPEN_GAMES_INDEX;
    }
  }

  /**
   * Destroys the stack as {@code pulumi destroy} does; the next test deploys it anew.
   *
   * @throws software.amazon.awssdk.services.s3.model.S3Exception if S3 refuses to delete a bucket
   */
  void destroy();

  /** Takes away what this has deployed. */
  @Override
  void close();
}
