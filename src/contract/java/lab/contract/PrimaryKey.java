package lab.contract;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item.
 *
 * @param partitionKey the value of the attribute {@code PK}
 * @param sortKey the value of the attribute {@code SK}
 */
public record PrimaryKey(String partitionKey, String sortKey) {

  /**
   * The key as DynamoDB takes it, for a {@code GetItem} or an {@code UpdateItem}.
   *
   * @return the two attributes
   */
  public Map<String, AttributeValue> toItem() {
    return Map.of(
        Storage.PARTITION_KEY, AttributeValue.fromS(partitionKey),
        Storage.SORT_KEY, AttributeValue.fromS(sortKey));
  }
}
