package lab.harness.observe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** The items that an answer of DynamoDB brings, by whichever operation. */
final class Brought {

  private Brought() {}

  static List<Map<String, AttributeValue>> in(SdkResponse answer) {
    return items(answer).filter(item -> !item.isEmpty()).toList();
  }

  private static Stream<Map<String, AttributeValue>> items(SdkResponse answer) {
    if (answer instanceof QueryResponse query) {
      return query.items().stream();
    }
    if (answer instanceof ScanResponse scan) {
      return scan.items().stream();
    }
    if (answer instanceof GetItemResponse get) {
      return Stream.of(get.item());
    }
    if (answer instanceof ExecuteStatementResponse statement) {
      return statement.items().stream();
    }
    if (answer instanceof BatchGetItemResponse batch) {
      return batch.responses().values().stream().flatMap(Collection::stream);
    }
    if (answer instanceof BatchExecuteStatementResponse batch) {
      return batch.responses().stream().map(BatchStatementResponse::item);
    }
    if (answer instanceof TransactGetItemsResponse transaction) {
      return transaction.responses().stream().map(ItemResponse::item);
    }
    return answer instanceof ExecuteTransactionResponse transaction
        ? transaction.responses().stream().map(ItemResponse::item)
        : Stream.empty();
  }
}
