package lab.harness.requests;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.contract.Storage;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Expressions of a request to DynamoDB, with what their placeholders stand for. */
final class Expressions {

  private static final Pattern PLACEHOLDER = Pattern.compile("[:#]\\w+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Expressions() {}

  /** An expression with names and values in the places of its placeholders. */
  static String filled(String expression, SdkPojo request) {
    Map<?, ?> names = map(request, "ExpressionAttributeNames");
    Map<?, ?> values = map(request, "ExpressionAttributeValues");
    return PLACEHOLDER
        .matcher(BLANKS.matcher(expression.strip()).replaceAll(" "))
        .replaceAll(found -> Matcher.quoteReplacement(filled(found, names, values)));
  }

  private static String filled(MatchResult placeholder, Map<?, ?> names, Map<?, ?> values) {
    String text = placeholder.group();
    Object meaning = text.startsWith("#") ? names.get(text) : values.get(text);
    return meaning == null ? text : value(meaning);
  }

  /** What a value or a name is, as a student would write it. */
  static String value(Object value) {
    if (!(value instanceof AttributeValue attribute)) {
      return String.valueOf(value);
    }
    return switch (attribute.type()) {
      case S -> quoted(attribute.s());
      case N -> attribute.n();
      case BOOL -> attribute.bool().toString();
      case NUL -> "NULL";
      default -> attribute.toString();
    };
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** The attributes of a key, the partition key first. */
  static String key(Map<?, ?> attributes) {
    return Stream.of(Storage.PARTITION_KEY, Storage.SORT_KEY)
        .filter(attributes::containsKey)
        .map(name -> name + " = " + value(attributes.get(name)))
        .collect(Collectors.joining(", "));
  }

  static Map<?, ?> map(SdkPojo request, String member) {
    return SdkFields.values(request, member)
        .filter(Map.class::isInstance)
        .map(it -> (Map<?, ?>) it)
        .findFirst()
        .orElse(Map.of());
  }
}
