package lab.harness.result.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.result.RequestResult;

/**
 * What the last call in a test asked of a table.
 *
 * @param test the id of the test
 * @param requests the requests that the call made, the first ones of them
 * @param all what is told of all of them
 */
public record ShownQuestion(String test, List<ShownRequest> requests, List<RequestResult> all) {

  /** Copies the list, so that the record does not change. */
  public ShownQuestion {
    requests = List.copyOf(requests);
    all = List.copyOf(all);
  }

  /** The requests that are in a log since it was cleared; empty if there are none. */
  public static Optional<ShownQuestion> of(String test, RequestLog log) {
    List<Request> requests = log.requests();
    List<RequestResult> results = RequestResult.of(requests);
    List<ShownRequest> shown =
        IntStream.range(0, Math.min(requests.size(), Bounds.REQUESTS))
            .mapToObj(i -> ShownRequest.of(requests.get(i), results.get(i)))
            .toList();
    return Optional.of(new ShownQuestion(test, shown, results))
        .filter(question -> !question.all().isEmpty());
  }

  /** The items that the service looked at. */
  public int read() {
    return all.stream().mapToInt(RequestResult::read).sum();
  }

  /** The items that came back, or were counted. */
  public int returned() {
    return all.stream().mapToInt(RequestResult::returned).sum();
  }

  /** The capacity units that were consumed. */
  public double units() {
    return all.stream().mapToDouble(RequestResult::units).sum();
  }

  /** Whether it read a table or an index from one end to the other. */
  public boolean isScan() {
    return requests.stream().anyMatch(ShownRequest::scan);
  }

  /** The index that it read; empty for the table itself. */
  public Optional<String> index() {
    return all.stream().flatMap(request -> request.index().stream()).findFirst();
  }
}
