package lab.harness.assertion;

import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What became of the last write among the requests of a command, which may have sent none. */
record LastWrite(RequestLog requests, Optional<Request> write) {

  /** The second is for an INSERT in PartiQL. */
  private static final Set<String> CONDITION = Set.of("ConditionalCheckFailed", "DuplicateItem");

  static LastWrite in(RequestLog requests) {
    return new LastWrite(requests, Streams.findLast(requests.requests(Request::isWrite).stream()));
  }

  /** Whether the command read anything before. */
  boolean cameAfterReading() {
    return requests.requests().stream()
        .takeWhile(request -> write.filter(last -> last == request).isEmpty())
        .anyMatch(request -> !request.isWrite());
  }

  /** What the service threw at it; empty if it went through. */
  Optional<Throwable> failure() {
    return write.flatMap(Request::failure);
  }

  /** Whose conditions kept it from being written; empty if none failed. */
  Optional<List<?>> failedConditions() {
    return failure().flatMap(thrown -> failedConditions(write.orElseThrow(), thrown));
  }

  /** Why the table is not as it should be; for another reason if the write went through. */
  Finding causeOr(String otherwise) {
    if (write.isEmpty()) {
      Finding unsent = Finding.of("game.cause.unsent");
      return requests.requests().isEmpty() ? unsent : new Evidence(requests).causeOr(unsent);
    }
    Finding cause = Finding.of(hasToken() ? "game.cause.token" : otherwise);
    return failedConditions()
        .map(whose -> Finding.of("game.cause.condition", "whose", whose))
        .orElseGet(() -> failure().isEmpty() ? cause : new Evidence(requests).causeOr(cause));
  }

  /** Whether the student's code has given it a token; the SDK makes one that no request shows. */
  private boolean hasToken() {
    return write
        .map(Request::sent)
        .filter(TransactWriteItemsRequest.class::isInstance)
        .map(it -> ((TransactWriteItemsRequest) it).clientRequestToken())
        .isPresent();
  }

  /** The two actions on one item, where there are two. */
  Optional<Finding> twoActions() {
    return write
        .map(Request::sent)
        .flatMap(sent -> TwoActions.in(sent).map(two -> told(sent, two)));
  }

  private static Finding told(SdkRequest transaction, TwoActions two) {
    Finding one = told(transaction, two.one());
    Finding other = told(transaction, two.other());
    return Finding.of(
        two.isCheckBesideAWrite() ? "game.cause.checkBeside" : "game.cause.twoWrites",
        "partition",
        two.item().partitionKey(),
        "sort",
        two.item().sortKey(),
        "one",
        one,
        "other",
        other);
  }

  private static Finding told(SdkRequest transaction, int index) {
    return Finding.of("game.action", "number", index + 1, "action", action(transaction, index));
  }

  private static Optional<List<?>> failedConditions(Request write, Throwable thrown) {
    if (thrown instanceof ConditionalCheckFailedException) {
      return Optional.of(List.of(write.operation()));
    }
    if (!(thrown instanceof TransactionCanceledException canceled)) {
      return Optional.empty();
    }
    List<CancellationReason> reasons = canceled.cancellationReasons();
    List<Finding> whose =
        IntStream.range(0, reasons.size())
            .filter(i -> CONDITION.contains(String.valueOf(reasons.get(i).code())))
            .mapToObj(i -> told(write.sent(), i))
            .toList();
    return Optional.<List<?>>of(whose).filter(actions -> !actions.isEmpty());
  }

  private static String action(SdkRequest transaction, int index) {
    if (!(transaction instanceof TransactWriteItemsRequest write)) {
      return "PartiQL";
    }
    TransactWriteItem part = write.transactItems().get(index);
    return part.sdkFields().stream()
        .filter(field -> field.getValueOrDefault(part) != null)
        .map(SdkField::memberName)
        .collect(Collectors.joining());
  }
}
