package lab.harness.requests;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Requests that belong together: the pages of one reading, or the batches of one writing. */
record RequestGroup(List<Request> requests) {

  /** A longer sum is shown by its ends. */
  private static final int MAX_COUNTS = 6;

  private static final List<String> STARTS =
      List.of("ExclusiveStartKey", "NextToken", "ContinuationToken", "KeyMarker", "Marker");

  private static final Set<String> READS =
      Set.of("GetItem", "BatchGetItem", "TransactGetItems", "BatchExecuteStatement");

  private static final List<String> LISTED =
      List.of("Contents", "Versions", "DeleteMarkers", "CommonPrefixes");

  /** The groups, in the order of their first requests. */
  static List<RequestGroup> of(List<Request> requests) {
    List<RequestGroup> groups = new ArrayList<>();
    for (Request request : requests) {
      RequestGroup last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last != null && last.goesOnWith(request)) {
        last.requests.add(request);
      } else {
        groups.add(new RequestGroup(new ArrayList<>(List.of(request))));
      }
    }
    return groups;
  }

  private boolean goesOnWith(Request next) {
    Request last = last();
    boolean alike = last.failure().isEmpty() && RequestText.of(last).equals(RequestText.of(next));
    return alike && next.failure().isEmpty() && (isBatch(next) || !isFirst(next));
  }

  private static boolean isBatch(Request request) {
    return request.operation().equals("BatchWriteItem");
  }

  private static boolean isFirst(Request request) {
    return STARTS.stream()
        .flatMap(name -> request.sent().getValueForField(name, Object.class).stream())
        .allMatch(start -> start.toString().isEmpty() || start.toString().equals("{}"));
  }

  private Request last() {
    return requests.get(requests.size() - 1);
  }

  boolean failed() {
    return last().failure().isPresent();
  }

  String operation() {
    return last().operation();
  }

  /** What was sent, and what came of it. */
  Finding told() {
    return Finding.of(
        "evidence.sent", "request", new Given(RequestText.of(last())), "came", came());
  }

  private Finding came() {
    if (failed()) {
      return Finding.of("evidence.failed", "code", code(last().failure().orElseThrow()));
    }
    if (last().response().isEmpty()) {
      return Finding.of("evidence.pending");
    }
    if (isBatch(last())) {
      return batches();
    }
    boolean reads =
        last().isPage() || READS.contains(operation()) || operation().startsWith("List");
    return reads ? read() : Finding.of("evidence.done");
  }

  private Finding batches() {
    List<Integer> sent =
        requests.stream().map(it -> BatchWrites.in(it.sent()).sent().size()).toList();
    RequestLog log = new RequestLog();
    requests.forEach(log::add);
    int back = BatchWrites.in(log).unprocessed().size();
    return Finding.of("evidence.batches", "counts", sum(sent), "count", total(sent), "back", back);
  }

  private Finding read() {
    List<Integer> came = requests.stream().map(RequestGroup::returned).toList();
    int read = requests.stream().mapToInt(Request::scanned).sum();
    int count = total(came);
    Optional<Finding> more =
        last().hasMore() ? Optional.of(Finding.of("evidence.more")) : Optional.empty();
    Optional<Finding> wasted =
        last().isPage() && read > count
            ? Optional.of(Finding.of("evidence.wasted", "read", read))
            : Optional.empty();
    String key = isCount() ? "evidence.counted" : "evidence.items";
    return Finding.of(key, "counts", sum(came), "count", count, "more", more, "wasted", wasted);
  }

  private boolean isCount() {
    return last()
        .sent()
        .getValueForField("Select", String.class)
        .filter(Select.COUNT.toString()::equals)
        .isPresent();
  }

  private static int returned(Request request) {
    long listed =
        request.response().stream()
            .flatMap(it -> LISTED.stream().flatMap(name -> SdkFields.values(it, name)))
            .filter(List.class::isInstance)
            .mapToLong(it -> ((List<?>) it).size())
            .sum();
    return listed > 0 ? (int) listed : request.returned();
  }

  private static int total(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Such as {@code 25 + 25 + 12 = 62}. */
  private static String sum(List<Integer> counts) {
    List<String> all = counts.stream().map(String::valueOf).toList();
    Stream<String> shown =
        all.size() <= MAX_COUNTS
            ? all.stream()
            : Stream.concat(
                all.stream().limit(MAX_COUNTS - 2L), Stream.of("…", all.get(all.size() - 1)));
    String sum = String.join(" + ", shown.toList());
    return counts.size() == 1 ? sum : sum + " = " + total(counts);
  }

  private static String code(Throwable failure) {
    if (failure instanceof TransactionCanceledException canceled
        && canceled.hasCancellationReasons()) {
      return canceled.cancellationReasons().stream()
          .map(reason -> String.valueOf(reason.code()))
          .collect(joining(", ", "TransactionCanceledException [", "]"));
    }
    return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? service.awsErrorDetails().errorCode()
        : failure.getClass().getSimpleName();
  }
}
