package lab.harness.result.console;

import java.util.List;
import java.util.Optional;

/**
 * What AWS's console would show of the cloud of a run. It holds no more than a page can show:
 * {@link Bounds} says how much.
 *
 * @param buckets as the tests that are shown left them, in the order in which they ran
 * @param table the table that the questions were asked of, at the end of the run
 * @param questions what the tests that are shown asked of it, in the order in which they ran
 */
public record Console(
    List<ShownBucket> buckets, Optional<ShownTable> table, List<ShownQuestion> questions) {

  /** What there is to show of a run whose tests have left nothing. */
  public static final Console EMPTY = new Console(List.of(), Optional.empty(), List.of());

  /** Copies the lists, so that the record does not change. */
  public Console {
    buckets = List.copyOf(buckets);
    questions = List.copyOf(questions);
  }
}
