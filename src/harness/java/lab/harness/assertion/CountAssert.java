package lab.harness.assertion;

import java.util.stream.Stream;
import lab.contract.ItemCount;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** A count of a table, and the requests that led to it. */
public record CountAssert(ItemCount count, RequestLog requests) {

  /**
   * Looks at a count.
   *
   * @throws WrongAnswer if it is null
   */
  public static CountAssert assertThat(ItemCount count, RequestLog requests) {
    if (count == null) {
      throw new Question("count()", requests).wrongNull("answer.null");
    }
    return new CountAssert(count, requests);
  }

  /** It has as many items as the table holds. */
  public CountAssert hasItems(long held) {
    hasScannedOnce();
    check(
        count.items() == held,
        Finding.of("count.items", "said", count.items(), "held", held)
            .because(new CountCause(count, requests).ofItems(held)));
    return this;
  }

  /** It has the capacity units that the whole scan consumes, eventually consistent. */
  public void hasUnits(double units) {
    // Segments are rounded up one by one, so a parallel scan truly consumes a little more.
    boolean parallel = requests.requests().stream().allMatch(CountAssert::isSegment);
    double consumed = parallel ? requests.capacityUnits() : units;
    CountCause cause = new CountCause(count, requests);
    boolean right = cause.isSaid(consumed);
    if (!right || scans(requests).findAny().isEmpty()) {
      isByScan();
    }
    check(
        right,
        Finding.of("count.units", "said", count.capacityUnits(), "consumed", consumed)
            .because(cause.ofUnits(consumed)));
  }

  /** It was made by scanning the table for nothing but the number of items. */
  public CountAssert isByCountingScan() {
    isByScan();
    for (Request request : requests.requests()) {
      check(
          isCountingScan(request),
          request
              .index()
              .map(index -> Finding.of("count.index", "index", index))
              .orElseGet(() -> Finding.of("count.select", "items", request.returned())));
    }
    return this;
  }

  /** It was made by scans and by no other request, also where one of them failed. */
  public CountAssert isByScan() {
    WrongAnswer.unless(!requests.requests().isEmpty(), Finding.of("requests.none"));
    for (Request request : requests.requests()) {
      check(isScan(request), Finding.of("count.otherRequest", "operation", request.operation()));
    }
    return this;
  }

  /** It is the same as the one that the same object gave before. */
  public void repeats(ItemCount before) {
    check(count.equals(before), Finding.of("count.again", "said", count, "before", before));
  }

  private void hasScannedOnce() {
    long scans = requests.requests(it -> isScan(it) && it.isFirstPage()).size();
    int segments =
        scans(requests)
            .flatMap(scan -> Stream.ofNullable(scan.totalSegments()))
            .max(Integer::compare)
            .orElse(1);
    boolean failed = !requests.failures().isEmpty(); // after which all may begin again
    check(scans <= segments || failed, Finding.of("count.scans", "scans", scans));
  }

  private void check(boolean right, Finding finding) {
    WrongAnswer.unless(right, finding.at(requests.lastLine()));
  }

  static Stream<ScanRequest> scans(RequestLog requests) {
    return requests.requests(CountAssert::isScan).stream().map(it -> (ScanRequest) it.sent());
  }

  private static boolean isScan(Request request) {
    return request.sent() instanceof ScanRequest;
  }

  private static boolean isCountingScan(Request request) {
    return request.sent() instanceof ScanRequest scan
        && scan.select() == Select.COUNT
        && scan.indexName() == null;
  }

  private static boolean isSegment(Request request) {
    return request.sent() instanceof ScanRequest scan
        && scan.totalSegments() != null
        && !Boolean.TRUE.equals(scan.consistentRead());
  }
}
