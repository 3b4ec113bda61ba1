package lab.harness.observe;

import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * One request that the student's code made, and what came back.
 *
 * @param operation the service's name for it, such as {@code Query}
 * @param sent the request as the student's code made it
 * @param answer what the student's code got; empty if it got an exception
 * @param refusal what it threw instead
 * @param consumed the capacity consumed, also where the student's code did not ask for it
 * @param line the student's line that made it
 */
public record Request(
    String operation,
    SdkRequest sent,
    Optional<SdkResponse> answer,
    Optional<Throwable> refusal,
    Optional<ConsumedCapacity> consumed,
    Optional<String> line) {

  /**
   * Whether it read a table from one end to the other. A PartiQL statement does unless it names the
   * partition key.
   *
   * @return true for a scan
   */
  public boolean isScan() {
    return operation.equals("Scan")
        || statement().filter(s -> s.isSelect() && s.isScan()).isPresent();
  }

  /**
   * Whether it read one item collection.
   *
   * @return true for a query
   */
  public boolean isQuery() {
    return operation.equals("Query")
        || statement().filter(s -> s.isSelect() && !s.isScan()).isPresent();
  }

  /**
   * Whether it can have changed the table.
   *
   * @return true for anything that does more than read
   */
  public boolean isWrite() {
    return !ReadOnly.allows(operation, sent);
  }

  /**
   * The index that it read.
   *
   * @return its name; empty for the table itself
   */
  public Optional<String> index() {
    if (sent instanceof QueryRequest query) {
      return Optional.ofNullable(query.indexName());
    }
    if (sent instanceof ScanRequest scan) {
      return Optional.ofNullable(scan.indexName());
    }
    return statement().flatMap(PartiQl::index);
  }

  /**
   * The items that the service looked at, before any filter.
   *
   * @return how many; for a PartiQL statement, those it returned
   */
  public int scanned() {
    return answer.map(Request::scannedIn).orElse(0);
  }

  /**
   * The items that came back, or were counted.
   *
   * @return how many
   */
  public int returned() {
    return answer.map(Request::returnedIn).orElse(0);
  }

  /**
   * The read or write capacity units that it consumed.
   *
   * @return the units; 0 where the service did not say
   */
  public double capacityUnits() {
    return consumed.map(ConsumedCapacity::capacityUnits).orElse(0.0);
  }

  /**
   * Whether it left more to ask for.
   *
   * @return true if the answer was not the last page
   */
  public boolean hasMore() {
    return answer.filter(Request::endsEarly).isPresent();
  }

  /**
   * Whether it begins to read, rather than going on where another left off.
   *
   * @return true for a first page, and for what has no pages
   */
  public boolean isFirstPage() {
    if (sent instanceof QueryRequest query) {
      return query.exclusiveStartKey().isEmpty();
    }
    if (sent instanceof ScanRequest scan) {
      return scan.exclusiveStartKey().isEmpty();
    }
    return !(sent instanceof ExecuteStatementRequest statement) || statement.nextToken() == null;
  }

  /** Whether it is one of DynamoDB's reads that may take several. */
  boolean isPage() {
    return sent instanceof QueryRequest
        || sent instanceof ScanRequest
        || sent instanceof ExecuteStatementRequest;
  }

  /** What it asks for. */
  Asked asked() {
    return new Asked(sent);
  }

  /** Whether it read more than it brought, as far as its text tells: PartiQL has no other count. */
  boolean isFilteredStatement() {
    return statement().filter(PartiQl::isFiltered).isPresent();
  }

  private Optional<PartiQl> statement() {
    return PartiQl.of(sent);
  }

  private static int scannedIn(SdkResponse response) {
    if (response instanceof QueryResponse query) {
      return query.scannedCount();
    }
    if (response instanceof ScanResponse scan) {
      return scan.scannedCount();
    }
    return returnedIn(response);
  }

  private static int returnedIn(SdkResponse response) {
    if (response instanceof QueryResponse query) {
      return query.count();
    }
    if (response instanceof ScanResponse scan) {
      return scan.count();
    }
    return Brought.in(response).size();
  }

  private static boolean endsEarly(SdkResponse response) {
    if (response instanceof QueryResponse query) {
      return query.hasLastEvaluatedKey();
    }
    if (response instanceof ScanResponse scan) {
      return scan.hasLastEvaluatedKey();
    }
    if (response instanceof ListObjectsV2Response list) {
      return list.isTruncated();
    }
    if (response instanceof ListObjectsResponse list) {
      return list.isTruncated();
    }
    if (response instanceof ListObjectVersionsResponse list) {
      return list.isTruncated();
    }
    return response instanceof ExecuteStatementResponse statement && statement.nextToken() != null;
  }
}
