package lab.harness.result.console;

import java.util.List;
import java.util.Map;
import lab.contract.PrimaryKey;
import lab.harness.fixture.TableState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an item stands in a table or an index.
 *
 * @param partition its partition key there
 * @param sort its sort key there; empty if there is none
 * @param item its primary key in the table
 */
public record ShownKey(String partition, String sort, PrimaryKey item) {

  /**
   * The place of an item.
   *
   * @param by the attributes of the key: partition key, then sort key
   */
  static ShownKey of(Map<String, AttributeValue> item, List<String> by) {
    return new ShownKey(
        text(item.get(by.get(0))),
        by.size() > 1 ? text(item.get(by.get(1))) : "",
        TableState.key(item));
  }

  private static String text(AttributeValue value) {
    return Bounds.value(value.s() == null ? String.valueOf(value.n()) : value.s());
  }
}
