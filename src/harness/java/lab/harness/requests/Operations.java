package lab.harness.requests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a request to DynamoDB does, as far as its operation and its parts tell. */
public final class Operations {

  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "DescribeTable",
          "ListTables",
          "DescribeTimeToLive",
          "DescribeLimits",
          "ListTagsOfResource");

  private static final Set<String> READS =
      Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");

  private Operations() {}

  /** Whether a request changes nothing. A transaction of nothing but condition checks does not. */
  public static boolean onlyReads(String operation, SdkRequest request) {
    List<PartiQl> statements = PartiQl.all(request);
    return READS.contains(operation)
        || onlyDescribes(operation)
        || isNothingButChecks(request)
        || !statements.isEmpty() && statements.stream().allMatch(PartiQl::isSelect);
  }

  /** Whether a request asks what tables there are, or what one is like. */
  static boolean onlyDescribes(String operation) {
    return DESCRIPTIONS.contains(operation);
  }

  /** The names of the tables that a request is about. */
  public static Stream<String> tables(SdkRequest request) {
    Stream<?> batches =
        request.getValueForField("RequestItems", Map.class).stream()
            .flatMap(items -> ((Map<?, ?>) items).keySet().stream());
    return Stream.concat(
        Stream.concat(SdkFields.values(request, "TableName"), batches).map(String.class::cast),
        PartiQl.all(request).stream().flatMap(statement -> statement.table().stream()));
  }

  /** How many reads or writes a transaction is made of; 0 if the request is no transaction. */
  public static int transactionParts(SdkRequest request) {
    return Stream.of("TransactItems", "TransactStatements")
        .flatMap(parts -> request.getValueForField(parts, List.class).stream())
        .mapToInt(list -> list.size())
        .sum();
  }

  private static boolean isNothingButChecks(SdkRequest request) {
    return request instanceof TransactWriteItemsRequest transaction
        && transaction.transactItems().stream().allMatch(part -> part.conditionCheck() != null);
  }
}
