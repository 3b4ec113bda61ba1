package lab.harness.observe;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What a request to DynamoDB asks for. */
record Asked(SdkRequest sent) {

  /** The values that it names, as a student would read them; all of it where they stand deep. */
  String values() {
    if (sent instanceof GetItemRequest get) {
      return new Values(get.key().values()).toString();
    }
    if (sent instanceof QueryRequest query) {
      return new Values(
              Stream.concat(
                      query.expressionAttributeValues().values().stream(),
                      query.keyConditions().values().stream()
                          .flatMap(condition -> condition.attributeValueList().stream()))
                  .toList())
          .toString();
    }
    if (sent instanceof ScanRequest scan) {
      return new Values(scan.expressionAttributeValues().values()).toString();
    }
    if (sent instanceof ExecuteStatementRequest statement) {
      String parameters = new Values(statement.parameters()).toString();
      return parameters.isEmpty() ? statement.statement() : parameters;
    }
    return sent.toString();
  }

  /** How many items it looks up, or how many answers it asks for: 1 except for batches. */
  int lookups() {
    if (sent instanceof BatchGetItemRequest batch) {
      return batch.requestItems().values().stream()
          .map(KeysAndAttributes::keys)
          .mapToInt(Collection::size)
          .sum();
    }
    if (sent instanceof BatchExecuteStatementRequest batch) {
      return batch.statements().size();
    }
    return Math.max(1, ServiceFailure.transactionParts(sent));
  }

  /** Values of attributes, in an order that does not change. */
  record Values(Collection<AttributeValue> values) {
    @Override
    public String toString() {
      return values.stream()
          .map(value -> Optional.ofNullable(value.s()).orElseGet(value::toString))
          .sorted()
          .collect(joining(", "));
    }
  }
}
