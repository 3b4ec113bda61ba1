package lab.harness.assertion;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import lab.harness.fault.ServiceFailure;
import lab.harness.requests.Request;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;

/** What may have kept the right answer away, as far as the requests tell. */
public record Evidence(RequestLog requests) {

  /** Why something is missing: the cause that the requests tell, or else another one. */
  public Finding causeOr(Finding otherwise) {
    return noAnswer().or(this::unread).orElse(otherwise);
  }

  /** Nobody asked, or the service refused. */
  Optional<Finding> noAnswer() {
    return requests.requests().isEmpty()
        ? Optional.of(Finding.of("answer.cause.noRequest"))
        : hidden();
  }

  /** Responses had more to read, and nobody requested it. */
  Optional<Finding> unread() {
    List<Request> all = requests.requests();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (Iterables.getLast(all).hasMore()) {
      return Optional.of(Finding.of("answer.cause.page", "requests", all.size()));
    }
    int unread =
        requests.requests(it -> it.isPage() && it.hasMore()).size()
            - requests.requests(it -> it.isPage() && !it.isFirstPage()).size();
    return unread > 0
        ? Optional.of(Finding.of("answer.cause.pages", "requests", all.size(), "unread", unread))
        : Optional.empty();
  }

  /** What the lab made fail first; empty if it did nothing of the kind. */
  Optional<Finding> failure() {
    return requests.failures().stream().findFirst().flatMap(ServiceFailure::said);
  }

  /** What the service threw, if the student's code did not try again, and went on all the same. */
  public Optional<Finding> hidden() {
    List<Throwable> failures = requests.failuresLeft();
    if (failures.isEmpty()) {
      return Optional.empty();
    }
    Throwable first = failures.get(0);
    int count = failures.size();
    String said = first.getMessage();
    return ServiceFailure.said(first)
        .map(failure -> Finding.of("failure.hidden", "failure", failure))
        .or(
            () ->
                Optional.of(Finding.of("answer.cause.failures", "failures", count, "said", said)));
  }
}
