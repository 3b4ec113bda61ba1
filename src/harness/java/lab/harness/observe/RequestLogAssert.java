package lab.harness.observe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.harness.verdict.WrongAnswer;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/** How an answer was got: by which requests, and at what cost. */
public final class RequestLogAssert extends AbstractAssert<RequestLogAssert, RequestLog> {

  private static final Set<String> TRANSACTIONS =
      Set.of("TransactWriteItems", "ExecuteTransaction");
  private static final Set<String> ITEM_WRITES =
      Set.of(
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "ExecuteStatement",
          "TransactWriteItems",
          "ExecuteTransaction");

  RequestLogAssert(RequestLog actual) {
    super(actual, RequestLogAssert.class);
  }

  /**
   * Nothing was read but this many items, none of them by a scan, and only one was looked up.
   *
   * @param items how many items the answer needs
   * @return this
   */
  public RequestLogAssert readNoMoreThan(int items) {
    hasRequests();
    hasNoScan(items);
    List<Request> asked = actual.requests(Request::isFirstPage);
    if (asked.size() > 1 && asked.stream().allMatch(request -> request.scanned() <= items)) {
      throw wrong("requests.several", asked.size());
    }
    int scanned = actual.requests().stream().mapToInt(Request::scanned).sum();
    if (scanned > items) {
      throw wrong("requests.tooMuch", scanned, items, actual.capacityUnits());
    }
    int lookups = asked.stream().mapToInt(request -> request.asked().lookups()).sum();
    if (lookups > 1) {
      throw wrong("requests.lookups", lookups);
    }
    return this;
  }

  /**
   * No table and no index was read from one end to the other.
   *
   * @param items how many items the answer needs
   * @return this
   */
  public RequestLogAssert hasNoScan(int items) {
    List<Request> scans = actual.requests(Request::isScan);
    if (!scans.isEmpty()) {
      throw WrongAnswer.at(
          scans.get(0).line(),
          scans.get(0).operation().equals("Scan") ? "requests.scan" : "requests.partiQlScan",
          scans.stream().mapToInt(Request::scanned).sum(),
          actual.capacityUnits(),
          items);
    }
    return this;
  }

  /**
   * There was one query, on as many pages as it takes, and nothing else.
   *
   * @param items how many items the answer needs
   * @return this
   */
  public RequestLogAssert isOneQuery(int items) {
    hasRequests();
    hasNoScan(items);
    List<Request> others = actual.requests(request -> !request.isQuery());
    if (!others.isEmpty()) {
      throw WrongAnswer.at(
          others.get(0).line(), "requests.notQuery", others.size(), others.get(0).operation());
    }
    long begun = actual.requests(Request::isFirstPage).size();
    if (begun > 1) {
      throw wrong("requests.queries", begun);
    }
    return this;
  }

  /**
   * All that was read went into the answer: no filter, here or there.
   *
   * @param items how many items the answer has
   * @return this
   */
  public RequestLogAssert wastesNothing(int items) {
    int scanned = actual.requests().stream().mapToInt(Request::scanned).sum();
    if (scanned > items) {
      throw wrong("requests.filtered", scanned, items, scanned - items);
    }
    if (!actual.requests(Request::isFilteredStatement).isEmpty()) {
      throw wrong("requests.partiQlFilter");
    }
    return this;
  }

  /**
   * Every request read one index.
   *
   * @param name the index
   * @return this
   */
  public RequestLogAssert readIndex(String name) {
    for (Request request : actual.requests()) {
      Optional<String> index = request.index();
      if (!index.equals(Optional.of(name))) {
        throw index
            .map(other -> wrong("requests.otherIndex", other, name))
            .orElseGet(() -> wrong("requests.noIndex", name));
      }
    }
    return this;
  }

  /**
   * Nothing was read in the place of an index that could not be read yet.
   *
   * @param name the index
   * @return this
   */
  public RequestLogAssert readNothingInsteadOf(String name) {
    List<Request> others =
        actual.requests(it -> it.returned() > 0 && !it.index().equals(Optional.of(name)));
    if (!others.isEmpty()) {
      throw WrongAnswer.at(
          others.get(0).line(),
          "requests.instead",
          name,
          others.get(0).operation(),
          others.stream().mapToInt(Request::scanned).sum());
    }
    return this;
  }

  /**
   * All items were written in batches, and no more of them than it takes, give or take some that
   * were not full.
   *
   * @param items how many items were written
   * @param most how many items a batch holds
   * @return this
   */
  public RequestLogAssert wroteInBatches(int items, int most) {
    hasRequests();
    List<Request> writes = actual.requests(it -> it.isWrite() && it.answer().isPresent());
    for (Request request : writes) {
      if (batchSize(request) == 0) {
        boolean ofItems = ITEM_WRITES.contains(request.operation());
        throw wrong(ofItems ? "requests.notBatch" : "requests.noItems", request.operation());
      }
    }
    int enough = (items + most - 1) / most;
    if (writes.size() > 2 * enough) {
      throw wrong("requests.smallBatches", writes.size(), items, enough, most);
    }
    List<Request> reads = actual.requests(it -> !it.isWrite());
    if (reads.size() >= items) {
      throw WrongAnswer.at(
          reads.get(0).line(), "requests.eachRead", reads.size(), reads.get(0).operation(), items);
    }
    return this;
  }

  /**
   * Nothing was written by batches that had been written already, and nothing deleted.
   *
   * @param items how many items had to be written
   * @return this
   */
  public RequestLogAssert wroteNothingTwice(int items) {
    Writes writes = Writes.in(actual);
    if (writes.deletions() > 0) {
      throw wrong("requests.deleted", writes.deletions());
    }
    if (writes.done() > items) {
      throw wrong("requests.writtenAgain", writes.done(), items);
    }
    return this;
  }

  /**
   * All was written by one transaction.
   *
   * @return this
   */
  public RequestLogAssert wroteInOneTransaction() {
    List<Request> writes = actual.requests(Request::isWrite);
    if (writes.size() == 1 && writes.get(0).operation().startsWith("Batch")) {
      throw wrong("requests.batchWrite", writes.get(0).operation());
    }
    if (writes.size() != 1 || !TRANSACTIONS.contains(writes.get(0).operation())) {
      throw wrong(
          "requests.transaction",
          writes.size(),
          String.join(", ", writes.stream().map(Request::operation).toList()));
    }
    return this;
  }

  /**
   * All was written by one request.
   *
   * @return this
   */
  public RequestLogAssert wroteOnce() {
    List<Request> writes = actual.requests(Request::isWrite);
    if (writes.size() != 1) {
      throw wrong(
          "requests.transaction",
          writes.size(),
          String.join(", ", writes.stream().map(Request::operation).toList()));
    }
    return this;
  }

  private void hasRequests() {
    if (actual.requests().isEmpty()) {
      throw WrongAnswer.of("requests.none");
    }
  }

  private WrongAnswer wrong(String key, Object... arguments) {
    return WrongAnswer.at(actual.lastLine(), key, arguments);
  }

  private static int batchSize(Request request) {
    if (request.sent() instanceof BatchWriteItemRequest batch) {
      return batch.requestItems().values().stream().mapToInt(List::size).sum();
    }
    return request.sent() instanceof BatchExecuteStatementRequest batch
        ? batch.statements().size()
        : 0;
  }
}
