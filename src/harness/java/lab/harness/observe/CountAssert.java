package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.List;
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
      throw WrongAnswer.of("answer.null", "count()");
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
    if (actual.items() != items) {
      throw wrong("count.items", actual.items(), items, cause());
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
    if (Math.abs(actual.capacityUnits() - units) > 0.001) {
      throw wrong("count.units", actual.capacityUnits(), units, unitsCause(units));
    }
    return this;
  }

  /**
   * It was made by scanning the table for nothing but the number of items.
   *
   * @return this
   */
  public CountAssert isByCountingScan() {
    if (requests.requests().isEmpty()) {
      throw WrongAnswer.of("requests.none");
    }
    List<Request> others = requests.requests(request -> !isCountingScan(request));
    if (!others.isEmpty()) {
      String operation = others.get(0).operation();
      throw operation.equals("Scan")
          ? wrong("count.select", others.get(0).returned())
          : wrong("count.otherRequest", operation);
    }
    return this;
  }

  private String cause() {
    List<Request> all = requests.requests();
    boolean more = !all.isEmpty() && all.get(all.size() - 1).hasMore();
    return more ? text("answer.cause.page", all.size()) : text("count.cause.unknown");
  }

  private String unitsCause(double units) {
    if (actual.capacityUnits() == 0) {
      return text("count.cause.notAsked");
    }
    if (Math.abs(actual.capacityUnits() - 2 * units) < 0.001) {
      return text("count.cause.consistent");
    }
    int pages = requests.requests().size();
    return pages > 1 ? text("count.cause.notSummed", pages) : text("count.cause.otherUnits");
  }

  private WrongAnswer wrong(String key, Object... arguments) {
    return WrongAnswer.at(requests.lastLine(), key, arguments);
  }

  private static boolean isCountingScan(Request request) {
    return request.sent() instanceof ScanRequest scan
        && scan.select() == Select.COUNT
        && scan.indexName() == null;
  }
}
