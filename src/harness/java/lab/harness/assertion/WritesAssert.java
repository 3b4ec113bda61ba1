package lab.harness.assertion;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import lab.harness.requests.BatchWrites;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;

/** The requests that wrote, and how many they were. */
public record WritesAssert(RequestLog log) {

  private static final Set<String> TRANSACTIONS =
      Set.of("TransactWriteItems", "ExecuteTransaction");

  /** Of batches that are halved, and of code that works side by side. */
  private static final int ENDS = 4;

  private static final Set<String> ITEM_WRITES =
      Sets.union(TRANSACTIONS, Set.of("PutItem", "UpdateItem", "DeleteItem", "ExecuteStatement"));

  /**
   * They wrote so many items in batches. A batch of one is one of the last, and there may be some
   * of them, as code that works side by side has several ends.
   *
   * @param most how many items a batch holds
   */
  public void areInBatches(int items, int most) {
    new RequestLogAssert(log).hasRequests();
    List<Request> writes = log.requests(it -> it.isWrite() && it.response().isPresent());
    for (Request request : writes) {
      String operation = request.operation();
      String key = ITEM_WRITES.contains(operation) ? "requests.notBatch" : "requests.noItems";
      check(batchSize(request) > 0, key, "operation", operation);
    }
    int enough = (items + most - 1) / most;
    long single = writes.stream().filter(request -> batchSize(request) == 1).count();
    Object[] told = {
      "sent", writes.size(), "items", items, "single", single, "enough", enough, "most", most
    };
    check(single <= enough, "requests.smallBatches", told);
    List<Request> reads = log.requests(it -> !it.isWrite());
    if (reads.size() >= items) {
      RequestLogAssert.checkNone(reads, "requests.eachRead", "items", items);
    }
  }

  /** Batches wrote no more than so many items, so none of them twice, and deleted nothing. */
  public WritesAssert repeatNothing(int items) {
    BatchWrites writes = BatchWrites.in(log);
    long deletions = writes.deletions();
    int done = writes.done();
    check(deletions == 0, "requests.deleted", "items", deletions);
    check(done <= items, "requests.writtenAgain", "written", done, "items", items);
    return this;
  }

  /** A few of them wrote a single item, and no more: what is left goes into batches, too. */
  public WritesAssert leaveNoItemAlone() {
    List<Request> writes = log.requests(it -> it.isWrite() && it.response().isPresent());
    long single =
        writes.stream()
            .filter(it -> ITEM_WRITES.contains(it.operation()) || batchSize(it) == 1)
            .count();
    check(single <= ENDS, "requests.oneByOne", "sent", writes.size(), "single", single);
    return this;
  }

  /** There was one, a transaction. */
  public void areOneTransaction() {
    List<String> operations = operations();
    if (operations.size() == 1) {
      String only = operations.get(0);
      check(!only.startsWith("Batch"), "requests.batchWrite", "operation", only);
    }
    isOne(TRANSACTIONS.containsAll(operations));
  }

  /** There was one. */
  public void areOneRequest() {
    isOne(true);
  }

  private void isOne(boolean ofTheRightKind) {
    List<String> operations = operations();
    Object[] told = {"writes", operations.size(), "operations", operations};
    check(operations.size() == 1 && ofTheRightKind, "requests.transaction", told);
  }

  private List<String> operations() {
    return log.requests(Request::isWrite).stream().map(Request::operation).toList();
  }

  private void check(boolean right, String key, Object... namesAndValues) {
    new RequestLogAssert(log).check(right, key, namesAndValues);
  }

  private static int batchSize(Request request) {
    return request.sent() instanceof BatchExecuteStatementRequest batch
        ? batch.statements().size()
        : BatchWrites.in(request.sent()).sent().size();
  }
}
