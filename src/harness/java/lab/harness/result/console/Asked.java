package lab.harness.result.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A part of what a request asks for.
 *
 * @param name AWS's name for it
 * @param text what the student's code has written there
 */
public record Asked(String name, String text) {

  private static final List<String> PARTS =
      List.of(
          "Statement",
          "KeyConditionExpression",
          "FilterExpression",
          "ProjectionExpression",
          "ExpressionAttributeNames",
          "ExpressionAttributeValues",
          "Key",
          "Select",
          "Limit",
          "ScanIndexForward");

  /** What a request to DynamoDB says, in that order; what it leaves out is left out. */
  static List<Asked> of(SdkRequest request) {
    return PARTS.stream()
        .flatMap(
            name ->
                request.getValueForField(name, Object.class).stream()
                    .map(Asked::text)
                    .filter(text -> !text.isEmpty())
                    .map(text -> new Asked(name, Bounds.value(text))))
        .toList();
  }

  private static String text(Object value) {
    return value instanceof Map<?, ?> map
        ? String.join(
            ", ",
            new TreeMap<>(map)
                .entrySet().stream().map(it -> it.getKey() + " = " + one(it.getValue())).toList())
        : String.valueOf(value);
  }

  private static Object one(Object value) {
    return value instanceof AttributeValue attribute
        ? "\"" + ItemTexts.of(attribute) + "\""
        : value;
  }
}
