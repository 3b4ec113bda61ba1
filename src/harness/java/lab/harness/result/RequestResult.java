package lab.harness.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.requests.Request;

/**
 * A request of the student's code, as far as it can be told without the request itself.
 *
 * @param target the bucket or the table; empty where a request names none or several
 * @param read the items that the service looked at, before any filter
 * @param returned the items that came back, or were counted
 * @param units the capacity units that it consumed; 0 where none are told
 * @param page 1 if it began to read; one more than the page before if it went on from there
 * @param hasMore whether it left more to read
 * @param failure the error that came instead of a response
 */
public record RequestResult(
    String operation,
    Optional<String> target,
    Optional<String> index,
    int read,
    int returned,
    double units,
    int page,
    boolean hasMore,
    Optional<String> failure) {

  /** What can be told of requests, in their order. */
  public static List<RequestResult> of(List<Request> requests) {
    Map<List<Object>, Integer> pages = new HashMap<>();
    return requests.stream()
        .map(
            request ->
                of(
                    request,
                    pages.merge(
                        List.of(request.operation(), request.index()),
                        1,
                        (last, next) -> request.isFirstPage() ? 1 : last + 1)))
        .toList();
  }

  private static RequestResult of(Request request, int page) {
    return new RequestResult(
        request.operation(),
        Stream.of("TableName", "Bucket")
            .flatMap(field -> request.sent().getValueForField(field, String.class).stream())
            .findFirst(),
        request.index(),
        request.scanned(),
        request.returned(),
        request.capacityUnits(),
        page,
        request.hasMore(),
        request.failure().map(failure -> failure.getClass().getSimpleName()));
  }
}
