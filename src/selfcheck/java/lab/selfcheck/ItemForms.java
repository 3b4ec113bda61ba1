package lab.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which items come to a file, besides the lab's own. */
enum ItemForms {
  WITH_A_BYTE_ORDER_MARK {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return "\uFEFF" + lines(items.stream().map(ItemForms::plain));
    }
  },

  WITH_LINE_ENDS_OF_WINDOWS {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return lines(items.stream().map(ItemForms::plain)).replace("\n", "\r\n");
    }
  },

  AN_ARRAY {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return JSON.writeValueAsString(items.stream().map(ItemForms::plain).toList());
    }
  },

  PRETTY_PRINTED {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return items.stream().map(it -> PRETTY.writeValueAsString(plain(it))).collect(joining("\n"));
    }
  },

  TYPED {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return lines(items.stream().map(ItemForms::typed));
    }
  },

  TYPED_IN_LOWER_CASE {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return lines(items.stream().map(ItemForms::typed))
          .replace("{\"S\":", "{\"s\":")
          .replace("{\"N\":", "{\"n\":");
    }
  },

  AN_EXPORT_OF_A_TABLE {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return lines(items.stream().map(it -> Map.of("Item", typed(it))));
    }
  },

  AN_EXPORT_WITH_MORE_MEMBERS {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      Object metadata = Map.of("WriteTimestampMicros", Map.of("N", "1680109764000000"));
      return lines(items.stream().map(it -> ordered("Metadata", metadata, "Item", typed(it))));
    }
  },

  WHAT_A_SCAN_PRINTS {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      Map<String, Object> all =
          ordered("Items", items.stream().map(ItemForms::typed).toList(), "Count", items.size());
      all.put("ConsumedCapacity", null);
      return PRETTY.writeValueAsString(all);
    }
  },

  BATCHES_OF_WRITES {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return PRETTY.writeValueAsString(
          Map.of(
              "battle-royale",
              items.stream().map(it -> Map.of("PutRequest", Map.of("Item", typed(it)))).toList()));
    }
  },

  A_REQUEST_OF_WRITES {
    @Override
    String write(List<Map<String, AttributeValue>> items) {
      return "{\"RequestItems\":" + BATCHES_OF_WRITES.write(items) + "}";
    }
  };

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  abstract String write(List<Map<String, AttributeValue>> items);

  Path write(List<Map<String, AttributeValue>> items, Path folder) throws IOException {
    return Files.writeString(folder.resolve(name() + ".json"), write(items), UTF_8);
  }

  private static String lines(Stream<?> objects) {
    return objects.map(it -> JSON.writeValueAsString(it) + "\n").collect(joining());
  }

  private static Map<String, Object> ordered(String one, Object its, String other, Object others) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(one, its);
    members.put(other, others);
    return members;
  }

  private static Map<String, Object> plain(Map<String, AttributeValue> item) {
    Map<String, Object> members = new TreeMap<>();
    item.forEach((name, value) -> members.put(name, plain(value)));
    return members;
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new BigDecimal(value.n());
      case BOOL -> value.bool();
      case L -> value.l().stream().map(ItemForms::plain).toList();
      case M -> plain(value.m());
      default -> null;
    };
  }

  private static Map<String, Object> typed(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> typed(it.getValue()), (a, b) -> a, TreeMap::new));
  }

  private static Map<String, Object> typed(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case BOOL -> Map.of("BOOL", value.bool());
      case L -> Map.of("L", value.l().stream().map(ItemForms::typed).toList());
      case M -> Map.of("M", typed(value.m()));
      default -> Map.of("NULL", true);
    };
  }
}
