package lab.harness.workspace;

import com.pulumi.Context;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.cloud.ServerSettings;
import lab.harness.deploy.Part;
import lab.harness.deploy.RefusedIndex;
import lab.harness.deploy.Stack;
import lab.harness.deploy.StackConfig;
import lab.harness.fixture.DeployedStacks;
import lab.harness.fixture.Stacks;
import lab.harness.fixture.TableState;
import lab.harness.settings.Project;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The embedded cloud with the student's stack in it, open to other programs on this machine. */
public final class OpenCloud implements AutoCloseable {

  private final EmbeddedCloud cloud;
  private final Stacks stacks;

  /** A cloud whose servers start when something is asked of it. */
  public OpenCloud(ServerSettings settings) {
    this.cloud = new EmbeddedCloud(true, settings);
    this.stacks = new DeployedStacks(cloud, StackConfig.read(Project.folder()));
  }

  /**
   * Where S3 is.
   *
   * @throws lab.harness.verdict.BadInputException if a server can't listen on its port
   */
  public URI s3() {
    return cloud.s3Endpoint();
  }

  /** Where DynamoDB is; throws as {@link #s3} does. */
  public URI dynamo() {
    return cloud.dynamoEndpoint();
  }

  /**
   * Deploys a program as far as it is written.
   *
   * @throws WrongAnswer if {@code pulumi up} would end with an error
   */
  public Contents deploy(Consumer<Context> program) {
    cloud.needTables();
    Stack stack;
    try {
      stack = stacks.deploy(program).stack();
    } catch (NotDoneYetException e) {
      return Contents.NOTHING;
    }
    Contents contents = new Contents(asFarAsWritten(stack::buckets), asFarAsWritten(stack::tables));
    asFarAsWritten(() -> checkWhole(stack));
    return contents;
  }

  /** An index that is refused is a table that is refused, for {@code pulumi up}. */
  private static List<String> checkWhole(Stack stack) {
    for (RefusedIndex index : stack.refusedIndexes()) {
      throw index.why();
    }
    Stream.of(Part.values()).forEach(stack::checkTaken);
    stack.checkEnd(Finding.of("deploy.before.end"));
    return List.of();
  }

  private static List<String> asFarAsWritten(Supplier<List<String>> names) {
    try {
      return names.get();
    } catch (NotDoneYetException e) {
      return List.of();
    }
  }

  /**
   * Puts items into a table.
   *
   * @param file where they are from, for a message
   * @throws WrongAnswer if the table does not take them
   */
  public void load(String table, List<Map<String, AttributeValue>> items, Path file) {
    try {
      new TableState(cloud.dynamo(), table).put(items);
    } catch (DynamoDbException e) {
      String said = e.awsErrorDetails().errorMessage();
      throw new WrongAnswer(
          Finding.of("poke.load.refused", "table", table, "file", file, "said", said), e);
    }
  }

  @Override
  public void close() {
    cloud.close();
  }

  /** The names of what a stack has declared. */
  public record Contents(List<String> buckets, List<String> tables) {

    static final Contents NOTHING = new Contents(List.of(), List.of());

    /** Copies the lists, so that the record does not change. */
    public Contents {
      buckets = List.copyOf(buckets);
      tables = List.copyOf(tables);
    }
  }
}
