package lab.harness.assertion;

import com.google.common.collect.ObjectArrays;
import java.util.List;
import java.util.Optional;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** The requests that led to an answer, and what they cost. */
public record RequestLogAssert(RequestLog log) {

  /** Only this many items were read, none of them by a scan, and only one key was looked up. */
  public void readNoMoreThan(int items) {
    hasRequests();
    hasNoScan(items);
    List<Request> asked = log.requests(Request::isFirstPage);
    boolean several = asked.size() > 1 && asked.stream().allMatch(it -> it.scanned() <= items);
    check(!several, "requests.several", "requests", asked.size());
    int scanned = scanned(log.requests());
    Object[] told = {"scanned", scanned, "items", items, "units", log.capacityUnits()};
    check(scanned <= items, "requests.tooMuch", told);
    int lookups = asked.stream().mapToInt(request -> request.asked().lookups()).sum();
    check(lookups <= 1, "requests.lookups", "lookups", lookups);
  }

  /** No table and no index was read from one end to the other for an answer of so many items. */
  public void hasNoScan(int items) {
    List<Request> scans = log.requests(Request::isScan);
    boolean partiQl = !scans.isEmpty() && !scans.get(0).operation().equals("Scan");
    String key = partiQl ? "requests.partiQlScan" : "requests.scan";
    double units = log.capacityUnits();
    checkNone(scans, key, "scanned", scanned(scans), "units", units, "items", items);
  }

  /** There was one query for so many items, on as many pages as it takes, and nothing else. */
  public RequestLogAssert isOneQuery(int items) {
    hasRequests();
    hasNoScan(items);
    checkNone(log.requests(request -> !request.isQuery()), "requests.notQuery");
    int queries = log.requests(Request::isFirstPage).size();
    check(queries <= 1, "requests.queries", "queries", queries);
    return this;
  }

  /** All items that were read are in the answer: no filter, in the request or in Java. */
  public void wastesNothing(int items) {
    int scanned = scanned(log.requests());
    Object[] told = {"scanned", scanned, "items", items, "wasted", scanned - items};
    check(scanned <= items, "requests.filtered", told);
    check(log.requests(Request::isFilteredStatement).isEmpty(), "requests.partiQlFilter");
  }

  /** Every request read the index of this name. */
  public RequestLogAssert readIndex(String name) {
    for (Request request : log.requests()) {
      String read = request.index().orElse(null);
      check(read != null, "requests.noIndex", "index", name);
      check(name.equals(read), "requests.otherIndex", "read", read, "index", name);
    }
    return this;
  }

  /** Nothing was read in the place of an index that could not be read yet. */
  public void readNothingInsteadOf(String index) {
    List<Request> others =
        log.requests(it -> it.returned() > 0 && !it.index().equals(Optional.of(index)));
    checkNone(others, "requests.instead", "index", index, "scanned", scanned(others));
  }

  void hasRequests() {
    check(!log.requests().isEmpty(), "requests.none");
  }

  void check(boolean right, String key, Object... namesAndValues) {
    WrongAnswer.unless(right, Finding.of(key, namesAndValues).at(log.lastLine()));
  }

  /** There are none of these; or else how many they are, and where the first was made. */
  static void checkNone(List<Request> some, String key, Object... namesAndValues) {
    if (!some.isEmpty()) {
      Request first = some.get(0);
      Object[] named = {"requests", some.size(), "operation", first.operation()};
      Object[] all = ObjectArrays.concat(named, namesAndValues, Object.class);
      throw new WrongAnswer(Finding.of(key, all).at(first.line()));
    }
  }

  private static int scanned(List<Request> requests) {
    return requests.stream().mapToInt(Request::scanned).sum();
  }
}
