package lab.harness.assertion;

import static java.lang.Boolean.TRUE;

import lab.contract.ItemCount;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Why a count is not the right one, as far as its requests tell. */
record CountCause(ItemCount count, RequestLog requests) {

  /** Why it has another number of items than the table holds. */
  Finding ofItems(long held) {
    if (CountAssert.scans(requests).anyMatch(scan -> scan.filterExpression() != null)) {
      return Finding.of("count.cause.filter");
    }
    if (count.items() > held && hasBegunAgain()) {
      return Finding.of("count.cause.again");
    }
    int counted = requests.requests().stream().mapToInt(Request::returned).sum();
    return new Evidence(requests)
        .causeOr(
            count.items() > counted
                ? Finding.of("count.cause.notCounted", "counted", counted)
                : Finding.of("count.cause.unknown"));
  }

  /** Why it has another number of capacity units than the scan consumed. */
  Finding ofUnits(double consumed) {
    if (count.capacityUnits() == 0 && CountAssert.scans(requests).noneMatch(CountCause::asks)) {
      return Finding.of("count.cause.notAsked");
    }
    if (isSaid(2 * consumed)
        && CountAssert.scans(requests).anyMatch(scan -> TRUE.equals(scan.consistentRead()))) {
      return Finding.of("count.cause.consistent");
    }
    if (count.capacityUnits() > requests.capacityUnits() + 1) {
      return new Evidence(requests)
          .causeOr(Finding.of("count.cause.notConsumed", "consumed", requests.capacityUnits()));
    }
    long pages = CountAssert.scans(requests).count();
    boolean ofOnePage = requests.requests().stream().anyMatch(it -> isSaid(it.capacityUnits()));
    return ofOnePage && pages > 1
        ? Finding.of("count.cause.notSummed", "pages", pages)
        : Finding.of("count.cause.otherUnits");
  }

  private boolean hasBegunAgain() {
    return !requests.failures().isEmpty()
        && CountAssert.scans(requests).filter(CountCause::isFirstPage).count()
            > CountAssert.segments(requests);
  }

  private static boolean isFirstPage(ScanRequest scan) {
    return scan.exclusiveStartKey().isEmpty();
  }

  private static boolean asks(ScanRequest scan) {
    return scan.returnConsumedCapacity() != null
        && scan.returnConsumedCapacity() != ReturnConsumedCapacity.NONE;
  }

  /** Whether the count has these capacity units, but for rounding. */
  boolean isSaid(double units) {
    return Math.abs(count.capacityUnits() - units) < 0.001;
  }
}
