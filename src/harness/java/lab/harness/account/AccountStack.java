package lab.harness.account;

import com.pulumi.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lab.contract.Storage;
import lab.harness.deploy.Stack;
import lab.harness.fixture.StackState;
import lab.harness.fixture.Stacks;
import lab.harness.verdict.Finding;
import lab.harness.verdict.NotJudged;
import lab.harness.verdict.NotStarted;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What {@code pulumi up} made, by the stack's outputs. Only Pulumi deploys and destroys it. */
record AccountStack(Outputs outputs, S3Client s3, DynamoDbClient dynamo) implements Stack, Stacks {

  @Override
  public StackState deploy(Consumer<Context> program) {
    return new StackState(this, s3, dynamo);
  }

  @Override
  public Optional<StackState> standing(Consumer<Context> program) {
    return Optional.of(deploy(program));
  }

  @Override
  public void destroy() {
    throw new UnsupportedOperationException("the stack is the user's");
  }

  /** Leaves the stack as it is. */
  @Override
  public void close() {}

  @Override
  public Optional<String> output(String name) {
    if (outputs.byHand().contains(name)) {
      throw new NotJudged(Finding.of("account.byHand"));
    }
    if (outputs.get(name).isEmpty()) {
      throw new NotStarted(outputs.missing(name));
    }
    return Optional.of(
        outputs.name(name).orElseThrow(() -> new WrongAnswer(outputs.missing(name))));
  }

  @Override
  public List<String> buckets() {
    return name(Storage.BUCKET_OUTPUT);
  }

  @Override
  public List<String> tables() {
    return name(Storage.TABLE_OUTPUT);
  }

  @Override
  public boolean knowsPolicies() {
    return true;
  }

  /** Nobody can tell whether the stack has none, or has one and does not export its name. */
  private List<String> name(String output) {
    return List.of(outputs.name(output).orElseThrow(() -> outputs.notJudged(output)));
  }
}
