package lab.harness.deploy;

import com.pulumi.Context;
import java.time.Duration;
import java.util.function.Consumer;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Deploys a student's Pulumi program as {@code pulumi up} would, without Pulumi's engine: the
 * program runs in this JVM, and what steps ask for is created in the cloud as it is declared.
 */
public final class Deployer {

  private final ResourceHandlers handlers;
  private final StackConfig config;
  private final Duration limit;

  /**
   * A deployer to one cloud.
   *
   * @param config what the program finds of its project and its stack
   * @param limit lasts until all that a program declares is created
   */
  public Deployer(S3Client s3, DynamoDbClient dynamo, StackConfig config, Duration limit) {
    this.handlers = new ResourceHandlers(s3, dynamo);
    this.config = config;
    this.limit = limit;
  }

  /**
   * Runs a program. What the cloud refuses, or the program does not come to because it throws,
   * leaves the rest as it is: the {@link Deployment} says so when it is asked for that part.
   *
   * @throws WrongAnswer if the program does not end, or logs an error; nothing of it stays
   * @throws RuntimeException if the lab itself or the cloud fails
   */
  public Deployment deploy(Consumer<Context> program) {
    Deployment deployment = new Deployment(handlers);
    try {
      ProgramRun run = new ProgramRun(program, handlers, deployment, config);
      run.outcome(limit).check(limit).ifPresent(deployment::end);
      run.report();
      return deployment;
    } catch (RuntimeException | Error e) {
      purge(deployment, e);
      throw e;
    }
  }

  private static void purge(Deployment deployment, Throwable failure) {
    try {
      deployment.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
