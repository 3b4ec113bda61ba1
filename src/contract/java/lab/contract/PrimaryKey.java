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
   * Gives the key in the form that DynamoDB takes in a {@code GetItem} or an {@code UpdateItem}.
   *
   * @return the two attributes, by their names
   */
  public Map<String, AttributeValue> toItem() {
    return Map.of(
        Storage.PARTITION_KEY, AttributeValue.fromS(partitionKey),
        Storage.SORT_KEY, AttributeValue.fromS(sortKey));
  }
}
