package lab.harness.assertion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.contract.GameLoader;
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

  /** Counts while one of the requests fails, whatever comes of it. */
  public static void countInVain(GameLoader loader) {
    Attempt.thrownBy(loader::count);
  }

  /** It has as many items as the table holds. */
  public CountAssert hasItems(long held) {
    hasScannedOnce();
    if (count.items() != held) {
      areNoneOf(requests.requests(Request::isDescription));
    }
    check(
        count.items() == held,
        Finding.of("count.items", "said", count.items(), "held", held)
            .because(new CountCause(count, requests).ofItems(held)));
    return this;
  }

  /**
   * It has the capacity units that the whole scan consumes, eventually consistent; or those that
   * its own requests consumed: each page and each segment is rounded up by itself.
   */
  public void hasUnits(double units) {
    CountCause cause = new CountCause(count, requests);
    boolean consistent =
        scans(requests).anyMatch(scan -> Boolean.TRUE.equals(scan.consistentRead()));
    double own = consistent ? units : requests.capacityUnits();
    boolean right = cause.isSaid(units) || cause.isSaid(own);
    if (!right || scans(requests).findAny().isEmpty()) {
      isByScan();
    }
    check(
        right,
        Finding.of(
                "count.units",
                "said",
                count.capacityUnits(),
                "consumed",
                own,
                "consistent",
                consistent)
            .because(cause.ofUnits(own)));
  }

  /** It was made by scanning the table for nothing but the number of items. */
  public CountAssert isByCountingScan() {
    isByScan();
    for (Request request : requests.requests(CountAssert::isScan)) {
      check(
          isCountingScan(request),
          request
              .index()
              .map(index -> Finding.of("count.index", "index", index))
              .orElseGet(() -> Finding.of("count.select", "items", request.returned())));
    }
    return this;
  }

  /**
   * It was made by scans and by no other request, also where one of them failed. What describes the
   * table may be asked for too, for other reasons than its number of items.
   */
  public CountAssert isByScan() {
    WrongAnswer.unless(!requests.requests().isEmpty(), Finding.of("requests.none"));
    int counted = requests.requests(CountAssert::isScan).stream().mapToInt(Request::returned).sum();
    boolean known = counted >= count.items();
    areNoneOf(requests.requests(it -> !isScan(it) && !(known && it.isDescription())));
    return this;
  }

  private void areNoneOf(List<Request> others) {
    for (Request request : others) {
      check(false, Finding.of("count.otherRequest", "operation", request.operation()));
    }
  }

  /** It is the same as the one that the same object gave before. */
  public void repeats(ItemCount before) {
    boolean more = count.items() > before.items() || count.capacityUnits() > before.capacityUnits();
    check(
        count.equals(before),
        Finding.of("count.again", "said", count, "before", before)
            .because(Optional.of(Finding.of("count.cause.field")).filter(cause -> more)));
  }

  private void hasScannedOnce() {
    long scans = requests.requests(it -> isScan(it) && it.isFirstPage()).size();
    boolean failed = !requests.failures().isEmpty(); // after which all may begin again
    check(scans <= segments(requests) || failed, Finding.of("count.scans", "scans", scans));
  }

  private void check(boolean right, Finding finding) {
    WrongAnswer.unless(right, finding.at(requests.lastLine()));
  }

  static int segments(RequestLog requests) {
    return scans(requests)
        .flatMap(scan -> Stream.ofNullable(scan.totalSegments()))
        .max(Integer::compare)
        .orElse(1);
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
}
