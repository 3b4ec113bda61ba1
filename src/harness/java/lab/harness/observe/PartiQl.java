package lab.harness.observe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.contract.Storage;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;

/**
 * A PartiQL statement, as far as what it costs goes. DynamoDB reads a whole table or index unless
 * the {@code WHERE} clause has an equality, or an {@code IN}, on the partition key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html">AWS:
 *     PartiQL select statements</a>
 */
record PartiQl(String statement) {

  private static final Pattern SELECT =
      Pattern.compile("\\s*select\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern FROM =
      Pattern.compile(
          "\\b(?:from|update|into)\\s+\"?([\\w-]+)\"?(?:\\.\"?([\\w-]+)\"?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SORT_KEY =
      Pattern.compile(
          "\\bwhere\\b.*(?:\\bSK\\b\"?\\s*(?:=|<|>|between\\b|in\\b)|\\bbegins_with\\s*\\(\\s*\"?SK\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TWO_CONDITIONS =
      Pattern.compile("\\bwhere\\b.*\\band\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String ONE_COLLECTION = "\\bwhere\\b.*\\b%s\\b\"?\\s*(?:=|in\\b)";

  static Optional<PartiQl> of(SdkRequest request) {
    return request instanceof ExecuteStatementRequest execute
        ? Optional.of(new PartiQl(execute.statement()))
        : Optional.empty();
  }

  /** All statements of a request, which may be a batch or a transaction of them. */
  static List<PartiQl> all(SdkRequest request) {
    Stream<String> statements =
        request instanceof BatchExecuteStatementRequest batch
            ? batch.statements().stream().map(BatchStatementRequest::statement)
            : request instanceof ExecuteTransactionRequest transaction
                ? transaction.transactStatements().stream().map(ParameterizedStatement::statement)
                : of(request).map(PartiQl::statement).stream();
    return statements.map(PartiQl::new).toList();
  }

  boolean isSelect() {
    return SELECT.matcher(statement).matches();
  }

  boolean isScan() {
    String condition = ONE_COLLECTION.formatted(partitionKey());
    return !Pattern.compile(condition, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(statement)
        .find();
  }

  /**
   * Whether it reads all items of the table that share a partition key, and drops some: only a
   * comparison of the sort key makes it read less.
   */
  boolean isFiltered() {
    return isSelect()
        && !isScan()
        && index().isEmpty()
        && TWO_CONDITIONS.matcher(statement).find()
        && !SORT_KEY.matcher(statement).find();
  }

  Optional<String> index() {
    Matcher from = FROM.matcher(statement);
    return from.find() ? Optional.ofNullable(from.group(2)) : Optional.empty();
  }

  Optional<String> table() {
    Matcher from = FROM.matcher(statement);
    return from.find() ? Optional.of(from.group(1)) : Optional.empty();
  }

  private String partitionKey() {
    return index()
        .map(name -> name.equals(Storage.INVERTED_INDEX) ? Storage.SORT_KEY : "map")
        .orElse(Storage.PARTITION_KEY);
  }
}
