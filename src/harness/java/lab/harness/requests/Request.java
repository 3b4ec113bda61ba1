package lab.harness.requests;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.harness.verdict.Place;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * One request that the student's code made, and what came back. Operations that have a member in
 * common, such as {@code LastEvaluatedKey}, are asked for it by AWS's name.
 *
 * @param sent the request as the student's code made it
 * @param response what the student's code got; empty if it got an exception
 * @param failure the exception that it got instead
 * @param consumed the capacity consumed, also where the student's code did not ask for it
 * @param line the student's line that made it
 */
public record Request(
    String operation,
    SdkRequest sent,
    Optional<SdkResponse> response,
    Optional<Throwable> failure,
    Optional<ConsumedCapacity> consumed,
    Optional<Place> line) {

  private static final Set<String> PAGED = Set.of("Query", "Scan", "ExecuteStatement");

  /**
   * Whether it read a table from one end to the other. A PartiQL statement does unless it names the
   * partition key.
   */
  public boolean isScan() {
    return operation.equals("Scan")
        || statement().filter(it -> it.isSelect() && it.isScan()).isPresent();
  }

  /** Whether it read one item collection. */
  public boolean isQuery() {
    return operation.equals("Query")
        || statement().filter(it -> it.isSelect() && !it.isScan()).isPresent();
  }

  /** Whether it can have changed the table. */
  public boolean isWrite() {
    return !Operations.onlyReads(operation, sent);
  }

  /** Whether it asks what a table is like, and for none of its items. */
  public boolean isDescription() {
    return Operations.onlyDescribes(operation);
  }

  /** The name of the index that it read; empty for the table itself. */
  public Optional<String> index() {
    return sent.getValueForField("IndexName", String.class)
        .or(() -> statement().flatMap(PartiQl::index));
  }

  /**
   * How many items the service looked at, before any filter. For a PartiQL statement, which tells
   * no such number, it is how many came back.
   */
  public int scanned() {
    return received("ScannedCount", Integer.class).orElseGet(this::returned);
  }

  /** How many items came back, or were counted. */
  public int returned() {
    return received("Count", Integer.class)
        .orElseGet(() -> response.map(it -> ReturnedItems.in(it).size()).orElse(0));
  }

  /** The read or write capacity units that it consumed; 0 where the service did not say. */
  public double capacityUnits() {
    return consumed.map(ConsumedCapacity::capacityUnits).orElse(0.0);
  }

  /** Whether the response was not the last page. */
  public boolean hasMore() {
    return received("LastEvaluatedKey", Map.class).filter(key -> !key.isEmpty()).isPresent()
        || received("NextToken", String.class).isPresent()
        || received("IsTruncated", Boolean.class).orElse(false);
  }

  /** Whether it asks for a first page rather than for the next one; true for what has no pages. */
  public boolean isFirstPage() {
    return sent.getValueForField("ExclusiveStartKey", Map.class)
            .filter(key -> !key.isEmpty())
            .isEmpty()
        && sent.getValueForField("NextToken", String.class).isEmpty();
  }

  /** Whether it is one of DynamoDB's reads that may take several requests. */
  public boolean isPage() {
    return isPaged(operation);
  }

  static boolean isPaged(String operation) {
    return PAGED.contains(operation);
  }

  public RequestValues asked() {
    return new RequestValues(sent);
  }

  /** Whether it is a PartiQL statement whose text shows that it read more than it brought. */
  public boolean isFilteredStatement() {
    return statement().filter(PartiQl::isFiltered).isPresent();
  }

  private Optional<PartiQl> statement() {
    return PartiQl.of(sent);
  }

  private <T> Optional<T> received(String member, Class<T> type) {
    return response.flatMap(it -> it.getValueForField(member, type));
  }
}
