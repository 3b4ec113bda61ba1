package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What became of the last write that a command sent.
 *
 * @param requests what the command asked
 * @param write the write; empty if it sent none
 */
public record LastWrite(RequestLog requests, Optional<Request> write) {

  /** The second is for an INSERT in PartiQL. */
  private static final Set<String> CONDITION = Set.of("ConditionalCheckFailed", "DuplicateItem");

  /**
   * Looks it up.
   *
   * @param requests the requests of one command
   * @return its last write
   */
  public static LastWrite in(RequestLog requests) {
    List<Request> writes = requests.requests(Request::isWrite);
    return new LastWrite(
        requests, writes.isEmpty() ? Optional.empty() : Optional.of(writes.get(writes.size() - 1)));
  }

  /**
   * Whether the command read anything before.
   *
   * @return true if not all that it sent were writes
   */
  public boolean cameAfterReading() {
    return requests.requests().stream()
        .takeWhile(request -> write.filter(last -> last == request).isEmpty())
        .anyMatch(request -> !request.isWrite());
  }

  /**
   * What the service threw at it.
   *
   * @return the exception; empty if it went through
   */
  public Optional<Throwable> refusal() {
    return write.flatMap(Request::refusal);
  }

  /**
   * What kept it from being written, as far as it was a condition.
   *
   * @return whose conditions they were, in words; empty if none failed
   */
  public Optional<String> failedConditions() {
    return refusal().flatMap(thrown -> failedConditions(write.orElseThrow(), thrown));
  }

  /**
   * Why the table is not as it should be after the command.
   *
   * @param otherwise what to say if the write went through
   * @return a text for the student
   */
  public String cause(String otherwise) {
    if (write.isEmpty()) {
      String unsent = text("match.cause.unsent");
      return requests.requests().isEmpty() ? unsent : requests.causeOr(unsent);
    }
    return failedConditions()
        .map(whose -> text("match.cause.condition", whose))
        .or(() -> refusal().map(thrown -> requests.causeOr(otherwise)))
        .orElse(otherwise);
  }

  private static Optional<String> failedConditions(Request write, Throwable thrown) {
    if (thrown instanceof ConditionalCheckFailedException) {
      return Optional.of(write.operation());
    }
    if (!(thrown instanceof TransactionCanceledException canceled)) {
      return Optional.empty();
    }
    List<CancellationReason> reasons = canceled.cancellationReasons();
    String whose =
        IntStream.range(0, reasons.size())
            .filter(i -> CONDITION.contains(String.valueOf(reasons.get(i).code())))
            .mapToObj(i -> text("match.action", i + 1, action(write.sent(), i)))
            .collect(Collectors.joining(", "));
    return Optional.of(whose).filter(words -> !words.isEmpty());
  }

  private static String action(SdkRequest transaction, int index) {
    if (!(transaction instanceof TransactWriteItemsRequest write)) {
      return "PartiQL";
    }
    TransactWriteItem part = write.transactItems().get(index);
    if (part.put() != null) {
      return "Put";
    }
    if (part.update() != null) {
      return "Update";
    }
    return part.delete() != null ? "Delete" : "ConditionCheck";
  }
}
