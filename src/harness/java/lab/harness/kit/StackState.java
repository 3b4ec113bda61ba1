package lab.harness.kit;

import static lab.harness.text.Texts.text;

import java.util.List;
import java.util.Optional;
import lab.contract.NotDoneYetException;
import lab.harness.deploy.Stack;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The student's stack as it stands in the cloud.
 *
 * @param stack what came of the program
 * @param s3 the harness's own client
 * @param dynamo the harness's own client
 */
public record StackState(Stack stack, S3Client s3, DynamoDbClient dynamo) {

  /**
   * The stack's bucket.
   *
   * @return the bucket
   * @throws NotDoneYetException if there is none
   * @throws WrongAnswer if there are several
   */
  public DeployedBucket bucket() {
    return new DeployedBucket(s3, only(stack.buckets(), "stack.buckets"), stack);
  }

  /**
   * The stack's table, as DynamoDB describes it.
   *
   * @return the description
   * @throws NotDoneYetException if there is none
   * @throws WrongAnswer if there are several
   */
  public TableDescription table() {
    String name = only(stack.tables(), "stack.tables");
    return dynamo.describeTable(describe -> describe.tableName(name)).table();
  }

  /**
   * An output of the stack.
   *
   * @param name its name
   * @return its value; empty if there is none
   */
  public Optional<String> output(String name) {
    return stack.output(name);
  }

  /**
   * An output of the stack, to be shown.
   *
   * @param name its name
   * @return its value in quotes, or words that there is none
   */
  public String shown(String name) {
    return output(name).map("\"%s\""::formatted).orElseGet(() -> text("stack.output.none"));
  }

  private static String only(List<String> names, String severalKey) {
    if (names.isEmpty()) {
      throw new NotDoneYetException();
    }
    if (names.size() > 1) {
      throw WrongAnswer.of(severalKey, names.size(), String.join(", ", names));
    }
    return names.get(0);
  }
}
