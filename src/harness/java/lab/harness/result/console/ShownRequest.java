package lab.harness.result.console;

import java.util.List;
import java.util.Map;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.requests.Request;
import lab.harness.requests.ReturnedItems;
import lab.harness.result.RequestResult;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A request to DynamoDB, with what it asked for and what came back.
 *
 * @param scan whether it read from one end to the other
 * @param asked its expressions and values, by AWS's names for them
 * @param keys the primary keys of the items that came back
 * @param items the first of these items, each an attribute's name and its value
 */
public record ShownRequest(
    RequestResult result,
    boolean scan,
    List<Asked> asked,
    List<PrimaryKey> keys,
    List<Map<String, String>> items) {

  /** Copies the lists, so that the record does not change. */
  public ShownRequest {
    asked = List.copyOf(asked);
    keys = List.copyOf(keys);
    items = List.copyOf(items);
  }

  static ShownRequest of(Request request, RequestResult result) {
    List<Map<String, AttributeValue>> items =
        request.response().map(ReturnedItems::in).orElse(List.of());
    return new ShownRequest(
        result,
        request.isScan(),
        Asked.of(request.sent()),
        items.stream()
            .filter(item -> item.containsKey(Storage.PARTITION_KEY))
            .filter(item -> item.containsKey(Storage.SORT_KEY))
            .limit(Bounds.KEYS)
            .map(ShownRequest::key)
            .toList(),
        items.stream().limit(Bounds.ITEMS).map(ItemTexts::of).toList());
  }

  private static PrimaryKey key(Map<String, AttributeValue> item) {
    return new PrimaryKey(
        String.valueOf(item.get(Storage.PARTITION_KEY).s()),
        String.valueOf(item.get(Storage.SORT_KEY).s()));
  }
}
