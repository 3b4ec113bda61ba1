package lab.harness.engine;

import com.google.common.collect.Maps;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The maps of Pulumi's protocol, which are JSON, as Java's. */
final class StructValues {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private StructValues() {}

  /** Numbers become doubles or whole numbers, secrets what they hold. */
  @SuppressWarnings("unchecked") // The keys of JSON are strings.
  static Map<String, Object> map(Struct struct) {
    try {
      Map<String, Object> map = MAPPER.readValue(JsonFormat.printer().print(struct), Map.class);
      return (Map<String, Object>) open(map);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Object open(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey(Plan.SIGNATURE)
          ? open(map.get("value"))
          : Maps.transformValues(map, StructValues::open);
    }
    return value instanceof List<?> list ? list.stream().map(StructValues::open).toList() : value;
  }

  static Struct struct(Map<String, Object> map) {
    try {
      Struct.Builder struct = Struct.newBuilder();
      JsonFormat.parser().merge(MAPPER.writeValueAsString(map), struct);
      return struct.build();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
