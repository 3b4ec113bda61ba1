package lab.harness.requests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Place;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The requests that the student's code made through one client, in the order they ended. A test
 * looks at those since the last {@link #clear}; those before it are kept too.
 */
public final class RequestLog {

  private static final int OK = 200;

  /** More than any right answer needs about few items; code that makes more repeats itself. */
  private static final int LIMIT = 1_000;

  /** Writes that may have a condition, and fail for it each time. */
  private static final Set<String> CONDITIONAL =
      Set.of("TransactWriteItems", "UpdateItem", "PutItem", "DeleteItem");

  private final List<Request> requests = new ArrayList<>();
  private final Set<SdkRequest> different = new HashSet<>();
  private int limit = LIMIT;
  private int cleared;
  private int begun;
  private StudentCall call;

  /** Keeps which method of the student's is called. */
  public synchronized void called(StudentCall made) {
    call = made;
  }

  /** The last call of a method of the student's; empty if there was none. */
  public synchronized Optional<StudentCall> call() {
    return Optional.ofNullable(call);
  }

  /** A copy of what has been logged since the last {@link #clear}. */
  public synchronized List<Request> requests() {
    return List.copyOf(requests.subList(cleared, requests.size()));
  }

  /** Those of one kind. */
  public List<Request> requests(Predicate<Request> kind) {
    return requests().stream().filter(kind).toList();
  }

  /** A copy of all that has been logged since the last {@link #reset}. */
  public synchronized List<Request> all() {
    return List.copyOf(requests);
  }

  /**
   * The exceptions that the service threw instead of a response, in the order of their requests.
   * That there is no such object is no failure.
   */
  public List<Throwable> failures() {
    return requests().stream()
        .flatMap(it -> it.failure().stream())
        .filter(failure -> !(failure instanceof NoSuchKeyException))
        .toList();
  }

  /**
   * Those of the {@link #failures} that nobody tried again: no later request of the same kind and
   * content went through.
   */
  public List<Throwable> failuresLeft() {
    List<Request> seen = requests();
    List<Throwable> failures = failures();
    return IntStream.range(0, seen.size())
        .filter(i -> !isTriedAgain(seen.get(i), seen.subList(i + 1, seen.size())))
        .mapToObj(seen::get)
        .flatMap(it -> it.failure().stream())
        .filter(failures::contains)
        .toList();
  }

  /** A failure that a response tells comes just before that response. */
  private static boolean isTriedAgain(Request failed, List<Request> later) {
    boolean hasResponse = failed.failure().filter(RequestLog::isInAResponse).isPresent();
    return later.stream()
            .filter(it -> it.response().isPresent() && it.sent().equals(failed.sent()))
            .count()
        > (hasResponse ? 1 : 0);
  }

  /** Whether a failure stands in a response of status 200, so that no exception tells of it. */
  public static boolean isInAResponse(Throwable failure) {
    return failure instanceof SdkServiceException thrown && thrown.statusCode() == OK;
  }

  /** The student's line that made the last request; empty if there was no request. */
  public Optional<Place> lastLine() {
    List<Request> seen = requests();
    return seen.isEmpty() ? Optional.empty() : seen.get(seen.size() - 1).line();
  }

  /** The capacity units that all requests together consumed. */
  public double capacityUnits() {
    return requests().stream().mapToDouble(Request::capacityUnits).sum();
  }

  /** Looks from now on only at what is still to come. */
  public synchronized void clear() {
    cleared = requests.size();
    begun = 0;
    different.clear();
  }

  /** Forgets everything. */
  public synchronized void reset() {
    requests.clear();
    call = null;
    clear();
  }

  /**
   * Lets the student's code make more requests, because they are about many items: two for each of
   * them, as long as it is not the same request again and again.
   */
  public synchronized void expectItems(int items) {
    limit = Math.max(LIMIT, 2 * items);
  }

  synchronized void begin(String operation, SdkRequest request) {
    begun++;
    different.add(request);
    int again = begun - different.size();
    boolean repeats = again > begun / 2;
    String cause = repeats ? repeated(operation) : "requests.cause.allDifferent";
    stopAfter(LIMIT, again, operation, cause);
    stopAfter(limit, begun, operation, cause);
  }

  private static void stopAfter(int most, int requests, String operation, String cause) {
    if (requests > most) {
      throw new WrongAnswer(
          Finding.of("requests.endless", "limit", most, "operation", operation)
              .because(Finding.of(cause)));
    }
  }

  synchronized void add(Request request) {
    requests.add(request);
  }

  private static String repeated(String operation) {
    if (operation.equals("BatchWriteItem")) {
      return "requests.cause.sameBatch";
    }
    if (CONDITIONAL.contains(operation)) {
      return "requests.cause.sameWrite";
    }
    boolean paged = Request.isPaged(operation) || operation.startsWith("List");
    return paged ? "requests.cause.samePage" : "requests.cause.sameRequest";
  }
}
