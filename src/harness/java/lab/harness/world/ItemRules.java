package lab.harness.world;

import java.util.List;
import java.util.Map;
import lab.contract.Storage;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/**
 * What DynamoDB takes as an item of the lab's table, which has two indexes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">AWS:
 *     constraints in DynamoDB</a>
 */
record ItemRules(BadItems bad) {

  private static final int MOST_BYTES = 400 * 1024;

  /** 2048 bytes in a partition key, 1024 in a sort key: PK is the sort key of an index, too. */
  private static final List<Key> KEYS =
      List.of(
          new Key(Storage.PARTITION_KEY, 1024),
          new Key(Storage.SORT_KEY, 1024),
          new Key("map", 2048),
          new Key("open_timestamp", 1024));

  /** An attribute that is a key, also of an index. */
  private record Key(String attribute, int most) {}

  /**
   * Checks an item.
   *
   * @param object what the item was read from
   * @throws lab.harness.verdict.BadInputException if DynamoDB would not take it
   */
  void check(Map<String, AttributeValue> item, Json object) {
    item.forEach((name, value) -> new ValueRules(bad, line(object, name)).check(name, value));
    for (Key key : KEYS) {
      if (item.containsKey(key.attribute())) {
        check(key, item.get(key.attribute()), line(object, key.attribute()));
      }
    }
    int bytes = ItemSize.of(item);
    if (bytes > MOST_BYTES) {
      throw bad.at(object.line(), "bad.items.size", "bytes", bytes, "most", MOST_BYTES);
    }
  }

  /** An item that has the attribute of an index's key has to have it as the index wants it. */
  private void check(Key key, AttributeValue value, int line) {
    String attribute = key.attribute();
    if (value.type() != Type.S) {
      Type type = value.type();
      throw bad.at(line, "bad.items.keyType", "attribute", attribute, "type", type);
    }
    if (value.s().isEmpty()) {
      throw bad.at(line, "bad.items.keyEmpty", "attribute", attribute);
    }
    int bytes = ItemSize.of(value.s());
    if (bytes > key.most()) {
      int most = key.most();
      throw bad.at(line, "bad.items.keySize", "attribute", attribute, "bytes", bytes, "most", most);
    }
  }

  private static int line(Json object, String attribute) {
    return object.members().get(attribute).line();
  }
}
