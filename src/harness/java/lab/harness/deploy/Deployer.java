package lab.harness.deploy;

import com.pulumi.Context;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

  /**
   * A deployer to one cloud.
   *
   * @param s3 where buckets are created
   * @param dynamo where tables are created
   * @param limit how long a program may take, from its start until all it declared is created
   */
  public Deployer(S3Client s3, DynamoDbClient dynamo, Duration limit) {
    this.handlers = new ResourceHandlers(s3, dynamo);
    this.limit = limit;
  }

  /**
   * Runs a program. If that fails, nothing of it stays in the cloud. A resource that is refused
   * does not make it fail: the {@link Deployment} says so when it is asked for resources of that
   * service.
   *
   * @param program the program, as {@code Pulumi.run} takes it
   * @return what has been deployed
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if the program throws something else, does not end, logs an error, declares
   *     two resources of one type and name, or declares what the lab does not know
   * @throws RuntimeException if the lab itself or the cloud fails
   */
  public Deployment deploy(Consumer<Context> program) {
    Inventory inventory = new Inventory(handlers);
    try {
      return new Deployment(outputs(run(program, inventory)), inventory);
    } catch (RuntimeException | Error e) {
      purge(inventory, e);
      throw e;
    }
  }

  private TestResult run(Consumer<Context> program, Inventory inventory) {
    Declarations declarations = new Declarations();
    CloudEngine engine = new CloudEngine(handlers, declarations, inventory);
    return new ProgramRun(program, engine, declarations).outcome(limit).check(limit);
  }

  private static Map<String, Object> outputs(TestResult result) {
    Map<String, Object> values = new HashMap<>();
    result.outputs().forEach((name, output) -> values.put(name, PulumiTest.extractValue(output)));
    return values;
  }

  private static void purge(Inventory inventory, Throwable failure) {
    try {
      inventory.delete(true);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
