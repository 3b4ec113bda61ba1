package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import lab.contract.ItemCount;
import lab.harness.verdict.WrongAnswer;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** A count of a table, and how it was made. */
public final class CountAssert extends AbstractAssert<CountAssert, ItemCount> {

  private final RequestLog requests;

  private CountAssert(ItemCount actual, RequestLog requests) {
    super(actual, CountAssert.class);
    this.requests = requests;
  }

  /**
   * Looks at a count.
   *
   * @param count the answer
   * @param requests the requests that led to it
   * @return the assertion
   */
  public static CountAssert assertThat(ItemCount count, RequestLog requests) {
    if (count == null) {
      throw requests
          .hidden()
          .map(cause -> WrongAnswer.of("answer.nullHides", "count()", cause))
          .orElseGet(() -> WrongAnswer.of("answer.null", "count()"));
    }
    return new CountAssert(count, requests);
  }

  /**
   * It has this number of items.
   *
   * @param items how many the table holds
   * @return this
   */
  public CountAssert hasItems(long items) {
    hasScannedOnce();
    if (actual.items() != items) {
      throw wrong("count.items", actual.items(), items, cause(items));
    }
    return this;
  }

  /**
   * It has this number of capacity units.
   *
   * @param units how many the whole scan consumes, eventually consistent
   * @return this
   */
  public CountAssert hasUnits(double units) {
    hasScan();
    // Segments are rounded up one by one, so a parallel scan truly consumes a little more.
    boolean parallel = requests.requests().stream().allMatch(CountAssert::isSegment);
    double expected = parallel ? requests.capacityUnits() : units;
    if (!isSaid(expected)) {
      isByScan();
      throw wrong("count.units", actual.capacityUnits(), expected, unitsCause(expected));
    }
    return this;
  }

  /**
   * It was made by scanning the table for nothing but the number of items.
   *
   * @return this
   */
  public CountAssert isByCountingScan() {
    isByScan();
    List<Request> others = requests.requests(request -> !isCountingScan(request));
    if (!others.isEmpty()) {
      Request other = others.get(0);
      throw other
          .index()
          .map(index -> wrong("count.index", index))
          .orElseGet(() -> wrong("count.select", other.returned()));
    }
    return this;
  }

  /**
   * It was made by scans and by no other request, also where one of them failed.
   *
   * @return this
   */
  public CountAssert isByScan() {
    if (requests.requests().isEmpty()) {
      throw WrongAnswer.of("requests.none");
    }
    requests.requests(request -> !isScan(request)).stream()
        .findFirst()
        .ifPresent(
            other -> {
              throw wrong("count.otherRequest", other.operation());
            });
    return this;
  }

  private void hasScan() {
    if (requests.requests(CountAssert::isScan).isEmpty()) {
      isByScan();
    }
  }

  private void hasScannedOnce() {
    long scans = requests.requests(it -> isScan(it) && it.isFirstPage()).size();
    if (scans > segments() && requests.refusals().isEmpty()) { // after which all may begin again
      throw wrong("count.scans", scans);
    }
  }

  private int segments() {
    return scans()
        .flatMap(scan -> Stream.ofNullable(scan.totalSegments()))
        .max(Integer::compare)
        .orElse(1);
  }

  private String cause(long items) {
    if (scans().anyMatch(scan -> scan.filterExpression() != null)) {
      return text("count.cause.filter");
    }
    if (actual.items() > items && !requests.refusals().isEmpty()) {
      return text("count.cause.again");
    }
    int counted = requests.requests().stream().mapToInt(Request::returned).sum();
    return actual.items() > counted
        ? requests.causeOr(text("count.cause.notCounted", counted))
        : requests.cause("count.cause.unknown");
  }

  private String unitsCause(double units) {
    if (actual.capacityUnits() == 0) {
      return text("count.cause.notAsked");
    }
    if (isSaid(2 * units)) {
      return text("count.cause.consistent");
    }
    if (actual.capacityUnits() > requests.capacityUnits() + 1) {
      return requests.causeOr(text("count.cause.notConsumed", requests.capacityUnits()));
    }
    int pages = requests.requests().size();
    if (isSaid(requests.capacityUnits()) && scans().anyMatch(scan -> scan.limit() != null)) {
      return text("count.cause.limit", pages);
    }
    boolean ofOnePage = requests.requests().stream().anyMatch(it -> isSaid(it.capacityUnits()));
    return ofOnePage && pages > 1
        ? text("count.cause.notSummed", pages)
        : text("count.cause.otherUnits");
  }

  private boolean isSaid(double units) {
    return Math.abs(actual.capacityUnits() - units) < 0.001;
  }

  private Stream<ScanRequest> scans() {
    return requests.requests(CountAssert::isScan).stream().map(it -> (ScanRequest) it.sent());
  }

  private WrongAnswer wrong(String key, Object... arguments) {
    return WrongAnswer.at(requests.lastLine(), key, arguments);
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
