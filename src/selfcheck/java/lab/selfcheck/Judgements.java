package lab.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.harness.result.RunResult;

/**
 * What came of one implementation, run after run, each with a seed of its own. A verdict is how
 * each test stands and the points that it gave; the message may name what the seed drew.
 */
final class Judgements {

  private final Map<Long, List<String>> verdicts = new TreeMap<>();

  synchronized void add(long seed, RunResult result) {
    verdicts.put(
        seed,
        result.steps().stream()
            .flatMap(
                step ->
                    step.tests().stream()
                        .map(
                            test ->
                                "step %d, %s: %s, %d points"
                                    .formatted(
                                        step.number(),
                                        test.method(),
                                        test.status().word(),
                                        test.points())))
            .toList());
  }

  /** The verdict that most seeds led to. */
  synchronized List<String> usual() {
    return verdicts.values().stream()
        .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /** The seeds that led to another verdict than the usual one, with what was other about it. */
  synchronized Map<Long, List<String>> others() {
    List<String> usual = usual();
    Map<Long, List<String>> others = new TreeMap<>();
    verdicts.forEach(
        (seed, verdict) -> {
          if (!verdict.equals(usual)) {
            others.put(seed, verdict.stream().filter(line -> !usual.contains(line)).toList());
          }
        });
    return others;
  }

  /** A line of a table: the runs, and the seeds that led elsewhere. */
  @Override
  public synchronized String toString() {
    Set<Long> others = others().keySet();
    return "%d runs, %d identical%s"
        .formatted(
            verdicts.size(),
            verdicts.size() - others.size(),
            others.isEmpty() ? "" : ", not with the seeds " + others);
  }
}
