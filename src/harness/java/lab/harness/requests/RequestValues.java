package lab.harness.requests;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The values that a request to DynamoDB asks for. */
public record RequestValues(SdkRequest sent) {

  /**
   * The values as a student would read them, sorted. Where they stand deep, the only element is the
   * whole request or statement.
   */
  public List<String> texts() {
    if (sent instanceof GetItemRequest get) {
      return texts(get.key().values());
    }
    if (sent instanceof QueryRequest query) {
      return texts(
          Stream.concat(
                  query.expressionAttributeValues().values().stream(),
                  query.keyConditions().values().stream()
                      .flatMap(condition -> condition.attributeValueList().stream()))
              .toList());
    }
    if (sent instanceof ScanRequest scan) {
      return texts(scan.expressionAttributeValues().values());
    }
    if (sent instanceof ExecuteStatementRequest statement) {
      return statement.parameters().isEmpty()
          ? List.of(statement.statement())
          : texts(statement.parameters());
    }
    return List.of(sent.toString());
  }

  /** Whether one of the values holds a text. */
  public boolean names(String text) {
    return texts().stream().anyMatch(value -> value.contains(text));
  }

  /** How many keys it looks up, or how many statements it has: 1 except for batches. */
  public int lookups() {
    return sent instanceof BatchGetItemRequest batch
        ? batch.requestItems().values().stream().mapToInt(one -> one.keys().size()).sum()
        : sent instanceof BatchExecuteStatementRequest batch
            ? batch.statements().size()
            : Math.max(1, Operations.transactionParts(sent));
  }

  /** Values of attributes as a student would read them, sorted. */
  public static List<String> texts(Collection<AttributeValue> values) {
    return values.stream()
        .map(value -> Optional.ofNullable(value.s()).orElseGet(value::toString))
        .sorted()
        .toList();
  }
}
