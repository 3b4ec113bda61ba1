package lab.harness.kit;

import com.pulumi.Context;
import java.time.Duration;
import java.util.function.Consumer;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;
import lab.harness.cloud.Cloud;
import lab.harness.deploy.Deployer;
import lab.harness.deploy.Deployment;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.s3.S3Client;

/** The student's stack, deployed once for all steps that look at it. */
public final class Stacks implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final S3Client s3;
  private final DynamoDbClient dynamo;
  private final Deployer deployer;
  private Deployment standing;
  private Throwable failure;

  /**
   * Deploys stacks.
   *
   * @param cloud where to
   */
  public Stacks(Cloud cloud) {
    this.s3 = cloud.s3();
    this.dynamo = cloud.dynamo();
    this.deployer = new Deployer(s3, dynamo, LIMIT);
  }

  /**
   * The stack, as deployed now or by an earlier test.
   *
   * @param program the student's Pulumi program
   * @return what came of it
   * @throws NotDoneYetException if the program is still to be written
   * @throws WrongAnswer if it can't be deployed, for a reason that is the student's
   */
  public synchronized StackState deploy(Consumer<Context> program) {
    if (failure instanceof NotDoneYetException known) {
      throw known;
    }
    if (failure instanceof WrongAnswer known) {
      throw known;
    }
    if (standing == null) {
      standing = attempt(program);
    }
    return new StackState(standing, s3, dynamo);
  }

  /**
   * What has failed once is not tried again: a program that hangs costs its time limit only once.
   */
  private Deployment attempt(Consumer<Context> program) {
    try {
      return deployer.deploy(program);
    } catch (NotDoneYetException | WrongAnswer e) {
      failure = e;
      throw e;
    }
  }

  /**
   * The name that the stack gives to the index of the open games.
   *
   * @param program the student's Pulumi program
   * @return the name; the usual one if the stack has no such index, or does not deploy
   */
  public String openGamesIndex(Consumer<Context> program) {
    try {
      return Shape.indexWith(deploy(program).table(), "open_timestamp")
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
  public synchronized void destroy() {
    try {
      standing.destroy();
    } finally {
      close();
    }
  }

  @Override
  public synchronized void close() {
    if (standing != null) {
      Deployment gone = standing;
      standing = null;
      gone.close();
    }
  }
}
