package lab.harness.run;

import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.harness.requests.RequestLog;
import lab.harness.requests.SeenRequests;
import lab.harness.requests.StudentCall;
import lab.harness.result.Outcome;
import lab.harness.result.Status;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Place;

/**
 * What a test saw of the student's code last, as evidence of its verdict.
 *
 * @param call the last call of a method of theirs
 * @param place the line that made the last request
 * @param requests what it requested
 */
record Seen(Optional<StudentCall> call, Optional<Place> place, List<Finding> requests) {

  /** What the logs of a test have kept, of which the last that has anything counts. */
  static Seen in(List<RequestLog> logs) {
    RequestLog log =
        Streams.findLast(logs.stream().filter(it -> !it.requests().isEmpty()))
            .or(() -> Streams.findLast(logs.stream().filter(it -> it.call().isPresent())))
            .orElseGet(RequestLog::new);
    return new Seen(log.call(), log.lastLine(), SeenRequests.in(log.requests()));
  }

  /** The outcome with what was seen, if it is a verdict on the student's code. */
  Outcome of(Outcome outcome) {
    return outcome.status() == Status.FAILED
        ? new Outcome(outcome.status(), outcome.finding().map(this::of))
        : outcome;
  }

  private Finding of(Finding finding) {
    List<Finding> evidence = new ArrayList<>();
    call.filter(made -> !made.isNamedIn(finding)).ifPresent(made -> evidence.add(made.told()));
    evidence.addAll(requests);
    return finding.at(place).with(evidence);
  }
}
