package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        isForeign(extra)
            ? text("answer.cause.foreign")
            : unnamed().orElseGet(() -> text("answer.cause.condition")));
  }

  /**
   * Why an answer is wrong whose elements are right: nobody asked for it, or what that text says.
   */
  String of(String otherwise) {
    return text(isUnasked() ? "answer.cause.noRequest" : otherwise);
  }

  /** An answer that no request was made for, right or wrong. */
  boolean isUnasked() {
    return requests.requests().isEmpty();
  }

  private String missingHere(Object missing) {
    Optional<String> unnamed = unnamed();
    if (unnamed.isPresent()) {
      return unnamed.get();
    }
    if (wasBrought(missing)) {
      return text("answer.cause.lost");
    }
    String asked = lastAsked();
    boolean nothing = requests.requests(request -> request.returned() > 0).isEmpty();
    return nothing && subject.isPresent() && !asked.isEmpty()
        ? text("answer.cause.asked", asked)
        : text("answer.cause.unknown");
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

  private boolean wasBrought(Object element) {
    List<AttributeValue> parts = parts(element);
    return !parts.isEmpty()
        && brought().stream().anyMatch(item -> item.values().containsAll(parts));
  }

  /** Brought by none of the requests, though they brought items. */
  private boolean isForeign(Object element) {
    return subject.isPresent() && !parts(element).isEmpty() && !wasBrought(element);
  }

  private List<Map<String, AttributeValue>> brought() {
    return requests.requests().stream()
        .flatMap(request -> request.answer().stream())
        .flatMap(answer -> Brought.in(answer).stream())
        .toList();
  }

  private static List<AttributeValue> parts(Object element) {
    return Shown.texts(element).map(AttributeValue::fromS).toList();
  }
}
