package lab.harness.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What a request asks for, with AWS's names and the values as they were sent: the same in every
 * language. The table or the bucket is left out, for there is only one, and so is the page.
 */
final class RequestText {

  /** What stands without its name, in this order. */
  private static final List<String> CONDITIONS =
      List.of("KeyConditionExpression", "UpdateExpression", "Statement");

  /** What stands behind its name, in this order. */
  private static final List<String> SETTINGS =
      List.of(
          "FilterExpression",
          "ConditionExpression",
          "ProjectionExpression",
          "Select",
          "Limit",
          "ScanIndexForward",
          "ConsistentRead",
          "Prefix",
          "Delimiter",
          "StartAfter",
          "VersionId",
          "CopySource",
          "SourceKey",
          "SourceVersionId",
          "MaxKeys",
          "IfMatch",
          "IfNoneMatch",
          "Range");

  /** The call has it in full. */
  private static final Pattern UUID = Pattern.compile("(\\p{XDigit}{8})(-\\p{XDigit}{4,12}){4}");

  private RequestText() {}

  static String of(Request request) {
    SdkRequest sent = request.sent();
    List<String> parts = new ArrayList<>();
    Stream.of("Key", "Item").flatMap(name -> key(sent, name)).forEach(parts::add);
    parts.addAll(keyConditions(sent));
    CONDITIONS.stream().flatMap(name -> text(sent, name)).forEach(parts::add);
    parts.addAll(parameters(sent));
    parts.addAll(actions(sent));
    SETTINGS.stream()
        .flatMap(name -> text(sent, name).map(value -> name + " " + value))
        .forEach(parts::add);
    String what = request.operation() + request.index().map(" %s"::formatted).orElse("");
    return parts.isEmpty() ? what : what + " (" + String.join("; ", parts) + ")";
  }

  /** A key of S3 is a string; one of DynamoDB has attributes. */
  private static Stream<String> key(SdkRequest sent, String name) {
    return sent.getValueForField(name, Object.class).stream()
        .map(it -> it instanceof Map<?, ?> key ? Expressions.key(key) : quoted(it))
        .filter(key -> !key.isEmpty());
  }

  private static Stream<String> text(SdkRequest sent, String name) {
    return sent.getValueForField(name, Object.class).stream()
        .map(
            it ->
                name.endsWith("Expression")
                    ? Expressions.filled(it.toString(), sent)
                    : it instanceof String text && !name.equals("Statement") && !isWord(text)
                        ? quoted(text)
                        : it.toString());
  }

  /** A setting such as COUNT. */
  private static boolean isWord(String text) {
    return text.matches("[A-Z_]+");
  }

  private static String quoted(Object text) {
    return Expressions.quoted(String.valueOf(text));
  }

  /** The form of key conditions that expressions have replaced. */
  private static List<String> keyConditions(SdkRequest sent) {
    return sent instanceof QueryRequest query
        ? query.keyConditions().entrySet().stream()
            .map(
                it ->
                    it.getKey()
                        + " "
                        + it.getValue().comparisonOperatorAsString()
                        + " "
                        + values(it.getValue().attributeValueList()))
            .toList()
        : List.of();
  }

  private static List<String> parameters(SdkRequest sent) {
    return sent.getValueForField("Parameters", Object.class).stream()
        .filter(List.class::isInstance)
        .map(it -> values((List<?>) it))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static String values(List<?> values) {
    return values.stream().map(Expressions::value).collect(Collectors.joining(", "));
  }

  /** The actions of a transaction: what each does, and to which item. */
  private static List<String> actions(SdkRequest sent) {
    List<?> actions =
        sent.getValueForField("TransactItems", Object.class)
            .<List<?>>map(it -> (List<?>) it)
            .orElse(List.of());
    return IntStream.range(0, actions.size())
        .mapToObj(i -> (i + 1) + " " + action((SdkPojo) actions.get(i)))
        .toList();
  }

  private static String action(SdkPojo action) {
    return action.sdkFields().stream()
        .flatMap(
            field ->
                Optional.ofNullable(field.getValueOrDefault(action)).stream()
                    .map(it -> field.memberName() + " " + itemKey((SdkPojo) it)))
        .map(text -> UUID.matcher(text).replaceAll("$1…"))
        .collect(Collectors.joining());
  }

  private static String itemKey(SdkPojo part) {
    return Stream.of("Key", "Item")
            .map(name -> Expressions.key(Expressions.map(part, name)))
            .filter(key -> !key.isEmpty())
            .findFirst()
            .orElse("")
        + SdkFields.values(part, "UpdateExpression")
            .map(update -> ": " + Expressions.filled(String.valueOf(update), part))
            .collect(Collectors.joining());
  }
}
