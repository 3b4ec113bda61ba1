package lab.harness.world;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lab.contract.Storage;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonToken;

/**
 * Reads an item from an object of JSON: a plain one, whose types follow from how a value is
 * written, or one in DynamoDB's own JSON, where each value is an object with its type.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html#Programming.LowLevelAPI.DataTypeDescriptors">AWS:
 *     data type descriptors</a>
 */
record ItemReader(BadItems bad) {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final Set<String> WITHOUT_JSON = Set.of("SS", "NS", "BS", "B");
  private static final Set<String> TYPES =
      Sets.union(WITHOUT_JSON, Set.of("S", "N", "BOOL", "NULL", "M", "L"));

  /** The attributes of an item. */
  Map<String, AttributeValue> read(Json object) {
    boolean typed = object.member(Storage.PARTITION_KEY).flatMap(ItemReader::type).isPresent();
    Map<String, AttributeValue> item = new HashMap<>();
    object
        .members()
        .forEach((name, value) -> item.put(name, typed ? typed(value, name) : plain(value)));
    return item;
  }

  private AttributeValue plain(Json value) {
    return switch (value.kind()) {
      case START_OBJECT -> {
        Map<String, AttributeValue> map = new HashMap<>();
        value.members().forEach((name, member) -> map.put(name, plain(member)));
        yield fromM(map);
      }
      case START_ARRAY -> fromL(value.elements().stream().map(this::plain).toList());
      case VALUE_STRING -> fromS(value.text());
      case VALUE_TRUE, VALUE_FALSE -> fromBool(value.kind() == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> fromNul(true);
      default -> fromN(value.text());
    };
  }

  /** The type that a value in DynamoDB's JSON says; some older tools write it in lower case. */
  private static Optional<String> type(Json value) {
    return value.members().size() == 1
        ? value.members().keySet().stream()
            .map(name -> name.toUpperCase(Locale.ROOT))
            .filter(TYPES::contains)
            .findFirst()
        : Optional.empty();
  }

  private AttributeValue typed(Json value, String path) {
    String type =
        type(value).orElseThrow(() -> bad.at(value.line(), "bad.items.typed", "attribute", path));
    return typed(type, value.members().values().iterator().next(), path);
  }

  private AttributeValue typed(String type, Json value, String path) {
    if (WITHOUT_JSON.contains(type)) {
      throw bad.at(value.line(), "bad.items.type", "attribute", path, "type", type);
    }
    if (type.equals("S") && value.isString()) {
      return fromS(value.text());
    }
    if (type.equals("N") && (value.isString() || value.isNumber())) {
      return fromN(number(value, path));
    }
    if (type.equals("BOOL") && value.kind().isBoolean()) {
      return fromBool(value.kind() == JsonToken.VALUE_TRUE);
    }
    if (type.equals("NULL") && value.kind() == JsonToken.VALUE_TRUE) {
      return fromNul(true);
    }
    if (type.equals("M") && value.isObject()) {
      Map<String, AttributeValue> map = new HashMap<>();
      value.members().forEach((name, it) -> map.put(name, typed(it, path + "." + name)));
      return fromM(map);
    }
    if (type.equals("L") && value.isArray()) {
      List<AttributeValue> list = new ArrayList<>();
      value.elements().forEach(it -> list.add(typed(it, path + "[" + list.size() + "]")));
      return fromL(list);
    }
    throw bad.at(value.line(), "bad.items.typed", "attribute", path);
  }

  /** DynamoDB takes some that JSON does not, such as +5 and 05: those are written anew. */
  private String number(Json value, String path) {
    if (NUMBER.matcher(value.text()).matches()) {
      return value.text();
    }
    try {
      return new BigDecimal(value.text()).toString();
    } catch (NumberFormatException e) {
      throw bad.at(value.line(), "bad.items.number", "attribute", path, "value", value.text());
    }
  }
}
