package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.Collection;
import java.util.Optional;
import lab.harness.verdict.WrongAnswer;

/**
 * Why an answer is not the right one, as far as the requests tell: what they asked for, and what
 * they brought.
 *
 * @param requests the requests that led to it
 * @param subject what the question was about; empty if no request has to name it
 */
record AnswerCause(RequestLog requests, Optional<String> subject) {

  /** Why something is not in the answer that should be. */
  String ofMissing(Object missing) {
    return requests.causeOr(missingHere(missing));
  }

  /** Why something is in the answer that should not be. */
  String ofExtra(Object extra) {
    return requests.causeOr(
        provenance().isForeign(extra)
            ? text("answer.cause.foreign")
            : unnamed().orElseGet(() -> text("answer.cause.condition")));
  }

  /** Why elements stand in another order than they should. */
  String ofOrder() {
    boolean scan = !requests.requests(Request::isScan).isEmpty();
    return of(scan ? "answer.cause.scanOrder" : "answer.cause.order");
  }

  /**
   * Why an answer is wrong whose elements are right: nobody asked for it, or what that text says.
   */
  String of(String otherwise) {
    return text(isUnasked() ? "answer.cause.noRequest" : otherwise);
  }

  /** The verdict on a right answer that does not come from the service; empty if it does. */
  Optional<WrongAnswer> unasked(String call, Collection<?> right) {
    if (isUnasked()) {
      return Optional.of(WrongAnswer.of("answer.unasked", call));
    }
    return provenance()
        .unbrought(right)
        .map(
            element ->
                WrongAnswer.of(
                    "answer.unbrought",
                    call,
                    Shown.of(element),
                    requests.causeOr(text("answer.cause.kept"))));
  }

  private boolean isUnasked() {
    return requests.requests().isEmpty();
  }

  private String missingHere(Object missing) {
    Optional<String> unnamed = unnamed();
    if (unnamed.isPresent()) {
      return unnamed.get();
    }
    if (provenance().wasBrought(missing)) {
      return text("answer.cause.lost");
    }
    String asked = lastAsked();
    if (subject.isEmpty() || asked.isEmpty() || provenance().hasItems()) {
      return text("answer.cause.unknown");
    }
    boolean counted = !requests.requests(request -> request.returned() > 0).isEmpty();
    return counted ? text("answer.cause.counted") : text("answer.cause.asked", asked);
  }

  private Optional<String> unnamed() {
    return subject
        .filter(it -> !requests.requests().isEmpty())
        .filter(it -> requests.requests(one -> one.asked().values().contains(it)).isEmpty())
        .map(it -> text("answer.cause.unnamed", it, lastAsked()));
  }

  private String lastAsked() {
    return requests.requests().stream()
        .reduce((earlier, later) -> later)
        .map(last -> Shown.of(last.asked().values()))
        .orElse("");
  }

  private Provenance provenance() {
    return new Provenance(requests, subject);
  }
}
