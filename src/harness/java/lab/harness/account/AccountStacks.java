package lab.harness.account;

import com.pulumi.Context;
import java.util.function.Consumer;
import lab.harness.kit.StackState;
import lab.harness.kit.Stacks;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The stack that stands in the account. It is Pulumi's to deploy and to destroy. */
record AccountStacks(AccountStack stack, S3Client s3, DynamoDbClient dynamo) implements Stacks {

  @Override
  public StackState deploy(Consumer<Context> program) {
    return new StackState(stack, s3, dynamo);
  }

  @Override
  public void destroy() {
    throw new UnsupportedOperationException("the stack is the user's");
  }

  /** Leaves the stack alone. */
  @Override
  public void close() {}
}
