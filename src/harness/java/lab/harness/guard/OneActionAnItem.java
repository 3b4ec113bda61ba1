package lab.harness.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lab.contract.Storage;
import lab.harness.requests.Recorder;
import lab.harness.requests.SdkFields;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Rejects a transaction that names an item twice, in DynamoDB's own words. DynamoDB Local looks at
 * the conditions first: where the first action breaks the condition of the second, it says that a
 * condition does not hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">
 *     AWS: how transactions work</a>
 */
public final class OneActionAnItem implements ExecutionInterceptor {

  private static final String MESSAGE =
      "Transaction request cannot include multiple operations on one item";

  private static final List<String> KEYS = List.of(Storage.PARTITION_KEY, Storage.SORT_KEY);

  private final Recorder recorder;

  /** Rejects what it must, and has it logged: what is not sent has no end that the SDK tells of. */
  public OneActionAnItem(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest transaction
        && namesAnItemTwice(transaction)) {
      AwsServiceException rejection = rejection();
      recorder.failed(rejection, attributes);
      throw rejection;
    }
  }

  private static AwsServiceException rejection() {
    return DynamoDbException.builder()
        .message(MESSAGE)
        .statusCode(400)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode("ValidationException")
                .errorMessage(MESSAGE)
                .build())
        .build();
  }

  private static boolean namesAnItemTwice(TransactWriteItemsRequest transaction) {
    Set<Map<?, ?>> keys = new HashSet<>();
    return !Stream.concat(
            SdkFields.values(transaction, "Item"), SdkFields.values(transaction, "Key"))
        .map(item -> key((Map<?, ?>) item))
        .allMatch(keys::add);
  }

  /** {@link OnlyTable} sees to it that all are of one table. */
  private static Map<?, ?> key(Map<?, ?> item) {
    Map<?, ?> key = new HashMap<>(item);
    key.keySet().retainAll(KEYS);
    return key;
  }
}
