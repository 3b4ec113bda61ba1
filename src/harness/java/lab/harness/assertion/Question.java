package lab.harness.assertion;

import com.google.common.collect.Streams;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Given;
import lab.harness.verdict.WrongAnswer;

/**
 * A question that the student's code was asked, and why its answer is not right, as far as the
 * requests tell: what they asked for, and what they brought.
 *
 * @param subject what the question is about; empty if no request has to name it
 */
record Question(Object call, RequestLog requests, Optional<String> subject) {

  /** A question whose answers are no items. */
  Question(Object call, RequestLog requests) {
    this(call, requests, Optional.empty());
  }

  Question about(String name) {
    return new Question(call, requests, Optional.of(name));
  }

  /** A verdict on the answer, whose text can also name the call. */
  WrongAnswer wrong(Finding cause, String key, Object... namesAndValues) {
    return new WrongAnswer(finding(key, namesAndValues).because(cause));
  }

  /** The verdict on null in place of an answer. */
  WrongAnswer wrongNull(String key) {
    return new WrongAnswer(finding(key).because(new Evidence(requests).hidden()));
  }

  /** What there is to tell of the answer, and the call. */
  Finding finding(String key, Object... namesAndValues) {
    Stream<Object> all = Stream.concat(Stream.of("call", call), Stream.of(namesAndValues));
    return Finding.of(key, all.toArray());
  }

  /** Why something is not in the answer that should be. */
  Finding causeOfMissing(Object missing) {
    Evidence evidence = new Evidence(requests);
    return evidence
        .noAnswer()
        .or(this::scan)
        .or(() -> brought(missing))
        .or(evidence::unread)
        .or(this::unnamed)
        .orElseGet(this::unfound);
  }

  /** Why something is in the answer that should not be. */
  Finding causeOfExtra(Object extra) {
    return new Evidence(requests)
        .noAnswer()
        .or(() -> provenance().otherKind(extra))
        .or(this::unnamed)
        .or(() -> provenance().foreign(extra))
        .orElseGet(() -> Finding.of("answer.cause.condition"));
  }

  /** Why there is an answer where there should be none. */
  Finding causeOfPresent(Object said) {
    return provenance().items().isEmpty()
        ? new Evidence(requests).noAnswer().orElseGet(() -> Finding.of("answer.cause.nothing"))
        : causeOfExtra(said);
  }

  /** Why an element stands twice that should stand once. */
  Finding causeOfTwice(Object element) {
    return isUnasked() ? Finding.of("answer.cause.noRequest") : provenance().twice(element);
  }

  /** Why elements stand in another order than they should. */
  Finding causeOfOrder(List<?> answer) {
    if (isUnasked()) {
      return Finding.of("answer.cause.noRequest");
    }
    if (!requests.requests(Request::isScan).isEmpty()) {
      return Finding.of("answer.cause.scanOrder");
    }
    return provenance()
        .cameInOrder(answer)
        .map(came -> Finding.of(came ? "answer.cause.orderAsked" : "answer.cause.orderChanged"))
        .orElse(Finding.of("answer.cause.order"));
  }

  /**
   * A right answer comes from the service.
   *
   * @throws WrongAnswer if nobody asked for it, or if no response holds it
   */
  void wasAsked(Collection<?> right) {
    WrongAnswer.unless(!isUnasked(), finding("answer.unasked"));
    Optional<?> unbrought = provenance().unbrought(right);
    if (unbrought.isPresent()) {
      Given element = new Given(unbrought.get());
      Finding kept = Finding.of("answer.cause.kept");
      Finding cause = new Evidence(requests).causeOr(kept);
      throw wrong(cause, "answer.unbrought", "element", element);
    }
  }

  private boolean isUnasked() {
    return requests.requests().isEmpty();
  }

  /** A question about one thing is answered by a query. */
  private Optional<Finding> scan() {
    List<Request> scans = requests.requests(Request::isScan);
    int scanned = scans.stream().mapToInt(Request::scanned).sum();
    return subject
        .filter(it -> !scans.isEmpty())
        .map(it -> Finding.of("answer.cause.scan", "scanned", scanned));
  }

  /** It came back, and was lost then; or some of it did not. */
  private Optional<Finding> brought(Object missing) {
    return provenance()
        .lacking(missing)
        .map(
            lacking ->
                lacking.isEmpty()
                    ? Finding.of("answer.cause.lost")
                    : Finding.of("answer.cause.projected", "attributes", lacking));
  }

  private Finding unfound() {
    String asked = lastAsked();
    if (subject.isEmpty() || asked.isEmpty() || !provenance().items().isEmpty()) {
      return Finding.of("answer.cause.unknown");
    }
    return requests.requests().stream().anyMatch(request -> request.returned() > 0)
        ? Finding.of("answer.cause.counted")
        : Finding.of("answer.cause.asked", "asked", new Given(asked));
  }

  private Optional<Finding> unnamed() {
    Given asked = new Given(lastAsked());
    return subject
        .filter(it -> !isUnasked())
        .filter(it -> requests.requests(one -> one.asked().names(it)).isEmpty())
        .map(it -> Finding.of("answer.cause.unnamed", "subject", it, "asked", asked));
  }

  private String lastAsked() {
    return Streams.findLast(requests.requests().stream())
        .map(last -> String.join(", ", last.asked().texts()))
        .orElse("");
  }

  private Provenance provenance() {
    return new Provenance(requests, subject);
  }
}
