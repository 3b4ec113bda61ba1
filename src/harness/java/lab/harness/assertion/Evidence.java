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

  /** The cause that the requests tell, or else another one. */
  public Finding causeOr(Finding otherwise) {
    List<Request> all = requests.requests();
    if (all.isEmpty()) {
      return Finding.of("answer.cause.noRequest");
    }
    return hidden().or(() -> unread(all)).orElse(otherwise);
  }

  /** Responses had more to read, and nobody requested it. */
  private Optional<Finding> unread(List<Request> all) {
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

  /** What the service threw, if the student's code went on all the same. */
  public Optional<Finding> hidden() {
    List<Throwable> failures = requests.failures();
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
