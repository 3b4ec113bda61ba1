package lab.harness.world;

import java.util.List;
import java.util.stream.Stream;
import lab.contract.Storage;

/**
 * Finds the items in JSON: plain ones, and those in what AWS's tools write. These are exports of a
 * table ({@code {"Item": ...}}), answers of a scan or a query ({@code {"Items": [...]}}) and
 * batches of writes ({@code {"table": [{"PutRequest": {"Item": ...}}]}}).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">AWS:
 *     DynamoDB table export output format</a>
 */
final class ItemsJson {

  private static final List<String> WRAPPERS =
      List.of("Item", "Items", "PutRequest", "RequestItems", "Responses");

  private ItemsJson() {}

  /** The items in a value, in their order; a value that is none stands for itself. */
  static Stream<Json> items(Json value) {
    if (value.isArray()) {
      return value.elements().stream().flatMap(ItemsJson::items);
    }
    if (value.member(Storage.PARTITION_KEY).isPresent()) {
      return Stream.of(value);
    }
    for (String wrapper : WRAPPERS) {
      if (value.member(wrapper).filter(it -> it.isObject() || it.isArray()).isPresent()) {
        return items(value.members().get(wrapper));
      }
    }
    return isByTable(value)
        ? value.members().values().stream().flatMap(ItemsJson::items)
        : Stream.of(value);
  }

  /** Whether it is a map from the names of tables to what is in them. */
  private static boolean isByTable(Json value) {
    return !value.members().isEmpty() && value.members().values().stream().allMatch(Json::isArray);
  }
}
