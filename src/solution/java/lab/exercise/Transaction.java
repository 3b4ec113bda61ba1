package lab.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.contract.CommandRefusedException;
import lab.contract.PrimaryKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Changes of one table that happen together or not at all. Each carries a condition, and the reason
 * for refusing the command if that condition does not hold.
 */
final class Transaction {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final List<TransactWriteItem> items = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  Transaction(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  Transaction check(PrimaryKey key, String condition, String refusal) {
    return add(
        TransactWriteItem.builder()
            .conditionCheck(
                check -> check.tableName(table).key(key.toItem()).conditionExpression(condition))
            .build(),
        refusal);
  }

  Transaction put(Map<String, AttributeValue> item, String condition, String refusal) {
    return add(
        TransactWriteItem.builder()
            .put(put -> put.tableName(table).item(item).conditionExpression(condition))
            .build(),
        refusal);
  }

  Transaction update(
      PrimaryKey key,
      String change,
      String condition,
      Map<String, AttributeValue> values,
      String refusal) {
    return add(
        TransactWriteItem.builder()
            .update(
                update ->
                    update
                        .tableName(table)
                        .key(key.toItem())
                        .updateExpression(change)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values))
            .build(),
        refusal);
  }

  /**
   * Carries out all changes.
   *
   * @throws CommandRefusedException if a condition does not hold
   * @throws TransactionCanceledException if DynamoDB cancels the transaction for another reason, or
   *     others were faster each time that it was tried
   */
  void commit() {
    for (int attempt = 1; ; attempt++) {
      try {
        dynamoDb.transactWriteItems(write -> write.transactItems(items));
        return;
      } catch (TransactionCanceledException e) {
        List<String> codes =
            e.cancellationReasons().stream().map(CancellationReason::code).toList();
        List<String> failed =
            IntStream.range(0, codes.size())
                .filter(i -> "ConditionalCheckFailed".equals(codes.get(i)))
                .mapToObj(refusals::get)
                .toList();
        if (!failed.isEmpty()) {
          throw new CommandRefusedException(String.join("; ", failed), e);
        }
        if (attempt == Backoff.ATTEMPTS || !codes.contains("TransactionConflict")) {
          throw e;
        }
        Backoff.pause(attempt);
      }
    }
  }

  private Transaction add(TransactWriteItem item, String refusal) {
    items.add(item);
    refusals.add(refusal);
    return this;
  }
}
