package lab.harness.observe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lab.contract.Storage;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Refuses a transaction that names an item twice, in DynamoDB's own words. DynamoDB Local looks at
 * the conditions first: where the first action is what breaks the condition of the second, it says
 * that a condition does not hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">
 *     AWS: how transactions work</a>
 */
public final class OneActionAnItem implements ExecutionInterceptor {

  private static final String REFUSAL =
      "Transaction request cannot include multiple operations on one item";

  private static final List<String> KEYS = List.of(Storage.PARTITION_KEY, Storage.SORT_KEY);

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest transaction
        && namesAnItemTwice(transaction)) {
      throw DynamoDbException.builder()
          .message(REFUSAL)
          .statusCode(400)
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .serviceName("DynamoDb")
                  .errorCode("ValidationException")
                  .errorMessage(REFUSAL)
                  .build())
          .build();
    }
  }

  private static boolean namesAnItemTwice(TransactWriteItemsRequest transaction) {
    Set<Map<String, AttributeValue>> keys = new HashSet<>();
    return !transaction.transactItems().stream().flatMap(OneActionAnItem::key).allMatch(keys::add);
  }

  /** The key in a part of a transaction, which is for one table; the service refuses others. */
  private static Stream<Map<String, AttributeValue>> key(TransactWriteItem part) {
    return Stream.of(
            Stream.ofNullable(part.put()).map(it -> it.item()),
            Stream.ofNullable(part.update()).map(it -> it.key()),
            Stream.ofNullable(part.delete()).map(it -> it.key()),
            Stream.ofNullable(part.conditionCheck()).map(it -> it.key()))
        .flatMap(keys -> keys)
        .map(
            item -> {
              Map<String, AttributeValue> key = new HashMap<>(item);
              key.keySet().retainAll(KEYS);
              return key;
            });
  }
}
