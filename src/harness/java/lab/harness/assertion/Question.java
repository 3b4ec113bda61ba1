package lab.harness.assertion;

import com.google.common.collect.Streams;
import java.util.Collection;
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

  /** What the requests tell, or else this. */
  Finding causeOr(String otherwise) {
    return new Evidence(requests).causeOr(Finding.of(otherwise));
  }

  /** Why something is not in the answer that should be. */
  Finding causeOfMissing(Object missing) {
    return new Evidence(requests).causeOr(unnamed().orElseGet(() -> unfound(missing)));
  }

  /** Why something is in the answer that should not be. */
  Finding causeOfExtra(Object extra) {
    return new Evidence(requests)
        .causeOr(
            provenance().isForeign(extra)
                ? Finding.of("answer.cause.foreign")
                : unnamed().orElseGet(() -> Finding.of("answer.cause.condition")));
  }

  /** Why elements stand in another order than they should. */
  Finding causeOfOrder() {
    boolean scan = !requests.requests(Request::isScan).isEmpty();
    return unasked(scan ? "answer.cause.scanOrder" : "answer.cause.order");
  }

  /** Nobody asked, or else this. */
  Finding unasked(String otherwise) {
    return Finding.of(isUnasked() ? "answer.cause.noRequest" : otherwise);
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
      throw wrong(causeOr("answer.cause.kept"), "answer.unbrought", "element", element);
    }
  }

  private boolean isUnasked() {
    return requests.requests().isEmpty();
  }

  private Finding unfound(Object missing) {
    if (provenance().wasBrought(missing)) {
      return Finding.of("answer.cause.lost");
    }
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
