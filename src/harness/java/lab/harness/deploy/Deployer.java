package lab.harness.deploy;

import com.pulumi.Context;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import java.time.Duration;
import java.util.function.Consumer;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Deploys a student's Pulumi program as {@code pulumi up} would, without Pulumi's engine: the
 * program runs in this JVM, and each resource is created in the cloud as it is declared.
 */
public final class Deployer {

  private final ResourceHandlers handlers;
  private final Duration limit;

  /** A deployer to one cloud; the limit lasts until all that a program declares is created. */
  public Deployer(S3Client s3, DynamoDbClient dynamo, Duration limit) {
    this.handlers = new ResourceHandlers(s3, dynamo);
    this.limit = limit;
  }

  /**
   * Runs a program. If that fails, nothing of it stays in the cloud. A resource that the cloud
   * can't create does not make it fail: the {@link Deployment} says so when it is asked for
   * resources of that service.
   *
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if the program throws something else, does not end, logs an error, declares
   *     two resources of one type and name, or declares what the lab does not know
   * @throws RuntimeException if the lab itself or the cloud fails
   */
  public Deployment deploy(Consumer<Context> program) {
    Deployment deployment = new Deployment(handlers);
    try {
      ProgramOutcome outcome = new ProgramRun(program, handlers, deployment).outcome(limit);
      TestResult result = outcome.check(limit);
      result.outputs().forEach((name, it) -> deployment.export(name, PulumiTest.extractValue(it)));
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
