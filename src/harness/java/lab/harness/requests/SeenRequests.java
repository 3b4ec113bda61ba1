package lab.harness.requests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.harness.verdict.Finding;

/** What a test saw of the student's code, as evidence of its verdict. */
public final class SeenRequests {

  private SeenRequests() {}

  /**
   * The requests that a verdict is about: the last ones and, before them, one that failed.
   *
   * @param requests in the order in which they ended
   */
  public static List<Finding> in(List<Request> requests) {
    List<RequestGroup> groups = RequestGroup.of(requests);
    int last = groups.size() - 1;
    int before =
        Streams.findLast(
                IntStream.range(0, Math.max(0, last)).filter(i -> groups.get(i).failed()).boxed())
            .orElse(last == 1 ? 0 : last);
    List<RequestGroup> others =
        IntStream.range(0, last).filter(i -> i != before).mapToObj(groups::get).toList();
    List<Finding> told = new ArrayList<>();
    if (!others.isEmpty()) {
      told.add(Finding.of("evidence.others", "operations", operations(others)));
    }
    IntStream.of(before, last)
        .distinct()
        .filter(i -> i >= 0)
        .forEach(i -> told.add(groups.get(i).told()));
    return told;
  }

  /** Such as {@code GetItem × 48}. */
  private static List<String> operations(List<RequestGroup> groups) {
    Map<String, Long> counts =
        groups.stream()
            .collect(groupingBy(RequestGroup::operation, LinkedHashMap::new, counting()));
    return counts.entrySet().stream()
        .map(it -> it.getValue() == 1 ? it.getKey() : it.getKey() + " × " + it.getValue())
        .toList();
  }
}
