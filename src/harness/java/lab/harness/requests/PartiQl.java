package lab.harness.requests;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.contract.Storage;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A PartiQL statement, which tells what it reads. DynamoDB reads a whole table or index unless the
 * {@code WHERE} clause has an equality, or an {@code IN}, on the partition key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html">AWS:
 *     PartiQL select statements</a>
 */
record PartiQl(String statement) {

  private static final Pattern SELECT = pattern("^\\s*select\\b");
  private static final Pattern FROM =
      pattern("\\b(?:from|update|into)\\s+\"?([\\w-]+)\"?(?:\\.\"?([\\w-]+)\"?)?");
  private static final Pattern SORT_KEY =
      pattern(
          "\\bwhere\\b.*(?:\\bSK\\b\"?\\s*(?:=|<|>|between\\b|in\\b)|\\bbegins_with\\s*\\(\\s*\"?SK\\b)");
  private static final Pattern TWO_CONDITIONS = pattern("\\bwhere\\b.*\\band\\b");
  private static final String ONE_COLLECTION = "\\bwhere\\b.*\\b%s\\b\"?\\s*(?:=|in\\b)";

  static Optional<PartiQl> of(SdkRequest request) {
    return request.getValueForField("Statement", String.class).map(PartiQl::new);
  }

  /** All statements of a request, which may be a batch or a transaction of them. */
  static List<PartiQl> all(SdkRequest request) {
    return SdkFields.values(request, "Statement")
        .map(statement -> new PartiQl((String) statement))
        .toList();
  }

  boolean isSelect() {
    return has(SELECT);
  }

  boolean isScan() {
    return !has(pattern(ONE_COLLECTION.formatted(partitionKey())));
  }

  /**
   * Whether it reads all items of the table that share a partition key, and drops some. Only a
   * comparison of the sort key makes it read less.
   */
  boolean isFiltered() {
    return isSelect() && !isScan() && index().isEmpty() && has(TWO_CONDITIONS) && !has(SORT_KEY);
  }

  Optional<String> index() {
    return from(2);
  }

  /** The table that it reads or writes; empty if it is not well formed. */
  Optional<String> table() {
    return from(1);
  }

  private boolean has(Pattern part) {
    return part.matcher(statement).find();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  private Optional<String> from(int group) {
    Matcher from = FROM.matcher(statement);
    return from.find() ? Optional.ofNullable(from.group(group)) : Optional.empty();
  }

  private String partitionKey() {
    return index()
        .map(name -> name.equals(Storage.INVERTED_INDEX) ? Storage.SORT_KEY : "map")
        .orElse(Storage.PARTITION_KEY);
  }
}
