package lab.harness.observe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.contract.Storage;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;

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

  private static final String ONE_COLLECTION = "\\bwhere\\b.*\\b%s\\b\"?\\s*(?:=|in\\b)";

  static Optional<PartiQl> of(SdkRequest request) {
    return request instanceof ExecuteStatementRequest execute
        ? Optional.of(new PartiQl(execute.statement()))
        : Optional.empty();
  }

  /** All statements of a request, which may be a batch or a transaction of them. */
  static List<PartiQl> all(SdkRequest request) {
    if (request instanceof BatchExecuteStatementRequest batch) {
      return batch.statements().stream().map(it -> new PartiQl(it.statement())).toList();
    }
    if (request instanceof ExecuteTransactionRequest transaction) {
      return transaction.transactStatements().stream()
          .map(it -> new PartiQl(it.statement()))
          .toList();
    }
    return of(request).stream().toList();
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
