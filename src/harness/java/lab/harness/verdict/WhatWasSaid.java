package lab.harness.verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Advice on exceptions whose own words tell one cause from the others. */
final class WhatWasSaid {

  /** Words of DynamoDB's, and the key of the advice on them. */
  private record Words(Pattern said, String key) {
    Words(String said, String key) {
      this(Pattern.compile(said), key);
    }
  }

  private static final List<Words> OF_DYNAMODB =
      List.of(
          new Words("reserved keyword", "refused.reservedWord"),
          new Words(
              "unused in expressions|only be specified when using expressions", "refused.unused"),
          new Words("used in expression is not defined", "refused.undefined"),
          new Words("missed key schema element|must be an equality", "refused.noPartitionKey"),
          new Words("only contain non-primary key attributes", "refused.filterOnKey"),
          new Words("does not have the specified index", "refused.noIndex"),
          new Words("Consistent reads are not supported", "refused.consistentIndex"),
          new Words(
              "parameter type does not match schema type|Type mismatch for", "refused.keyType"),
          new Words(
              "number of conditions on the keys|does not match the schema"
                  + "|required keys was not given|Missing the key",
              "refused.key"),
          new Words("cannot contain an empty string value", "refused.emptyKey"),
          new Words("KeyConditionExpression parameter must be specified", "refused.noCondition"),
          new Words("expression can not be empty", "refused.emptyExpression"),
          new Words("Syntax error; token", "refused.syntax"),
          new Words("Invalid function name", "refused.function"),
          new Words(
              "operator used in KeyConditionExpression|Query key condition not supported"
                  + "|Conditions can be of length 1 or 2",
              "refused.keyOperator"),
          new Words("both expression and non-expression", "refused.mixed"),
          new Words("ExpressionAttribute(Values|Names) must not be empty", "refused.noValues"),
          new Words("Limit must be|at 'limit' failed", "refused.limit"),
          new Words("Exclusive Start Key|provided starting key", "refused.startKey"),
          new Words("Supplied AttributeValue (is empty|has more than one)", "refused.value"),
          new Words("choosing to get only the Count", "refused.countProjected"),
          new Words("attribute is part of the key", "refused.updatesKey"),
          new Words("document paths overlap", "refused.overlap"),
          new Words("section can only be used", "refused.section"),
          new Words("[Ii]ncorrect (data|operand) type", "refused.operand"),
          new Words("attribute that does not exist in the item", "refused.absentOperand"),
          new Words("tem size .*has exceeded", "refused.largeItem"),
          new Words("converted to a numeric value", "refused.number"),
          new Words("at 'transactItems' failed", "refused.transactionSize"),
          new Words("Aliasing is not supported|wasn't well formed", "refused.partiQl"),
          new Words("Too many items|less than or equal to 25", "refused.largeBatch"),
          new Words("contains duplicates", "refused.keyTwice"),
          new Words(
              "request list for a table cannot be null|no requests set", "refused.emptyBatch"));

  /** What {@code lab.contract} says of an item that is not of a kind. */
  private static final Pattern NOT_A =
      Pattern.compile(
          "not a (?<type>\\w+): (?<attribute>\\w+) is not .* in the item with"
              + " PK (?<partition>.*) and SK (?<sort>.*)",
          Pattern.DOTALL);

  private WhatWasSaid() {}

  /** The advice; empty if the words decide nothing. */
  static Optional<Finding> in(Throwable thrown) {
    String said = Thrown.of(thrown).said();
    return thrown instanceof IllegalArgumentException
        ? ofAnItem(String.valueOf(thrown.getMessage()))
        : OF_DYNAMODB.stream()
            .filter(words -> words.said().matcher(said).find())
            .findFirst()
            .map(words -> Finding.of(words.key()));
  }

  private static Optional<Finding> ofAnItem(String said) {
    Matcher parts = NOT_A.matcher(said);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String type = parts.group("type");
    String attribute = parts.group("attribute");
    boolean metadata = parts.group("sort").startsWith("#METADATA#");
    boolean user = parts.group("sort").startsWith("USER#");
    if (!metadata && !user) {
      return Optional.empty(); // the keys are left out, or others
    }
    String start = metadata ? parts.group("partition").replaceFirst("#.*", "#") : "";
    String kind = user ? "UserGameMapping" : start.equals("USER#") ? "User" : "Game";
    return Optional.of(
        kind.equals(type)
            ? Finding.of("refused.lacks", "attribute", attribute)
            : Finding.of("refused.otherKind", "type", type, "kind", kind));
  }
}
