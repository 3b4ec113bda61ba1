package lab.harness.requests;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

/** The items that a response of DynamoDB brings, by whichever operation. */
public final class ReturnedItems {

  private ReturnedItems() {}

  /** None for a key that was not there, and where they are only counted. */
  @SuppressWarnings("unchecked") // what DynamoDB calls an item is a map of attributes
  public static List<Map<String, AttributeValue>> in(SdkResponse response) {
    Stream<?> lists =
        response instanceof BatchGetItemResponse batch
            ? batch.responses().values().stream()
            : SdkFields.values(response, "Items");
    return Stream.concat(
            lists.flatMap(list -> ((Collection<?>) list).stream()),
            SdkFields.values(response, "Item"))
        .map(item -> (Map<String, AttributeValue>) item)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
