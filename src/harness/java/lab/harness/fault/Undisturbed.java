package lab.harness.fault;

import java.util.Optional;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/**
 * What came of a call before anything failed.
 *
 * @param wrong the verdict on it; empty if it was right
 */
record Undisturbed(Optional<WrongAnswer> wrong) {

  /** More than any right call of a sweep makes. One that repeats itself is not tried again. */
  private static final int MANY_REQUESTS = 200;

  /** Runs a trial while nothing fails. */
  static Undisturbed of(Runnable trial) {
    try {
      trial.run();
      return new Undisturbed(Optional.empty());
    } catch (WrongAnswer e) {
      return new Undisturbed(Optional.of(e));
    }
  }

  /**
   * Makes sure that a wrong call can be judged by its failures.
   *
   * @throws WrongAnswer if it made no request, or far too many
   */
  void checkRequests(int requests) {
    if (wrong.isPresent() && (requests == 0 || requests > MANY_REQUESTS)) {
      throw wrong.get();
    }
  }

  /** The trial; but that it is wrong as it was before, only that, is no verdict. */
  Runnable orElse(Runnable trial) {
    return wrong
        .map(WrongAnswer::finding)
        .<Runnable>map(
            before ->
                () -> {
                  try {
                    trial.run();
                  } catch (WrongAnswer e) {
                    if (!isLike(before, e.finding())) {
                      throw e;
                    }
                  }
                })
        .orElse(trial);
  }

  /** Names may differ, as a trial may set up another game each time; no number does. */
  private static boolean isLike(Finding one, Finding other) {
    return one.key().equals(other.key())
        && one.arguments().keySet().equals(other.arguments().keySet())
        && one.arguments().entrySet().stream()
            .filter(argument -> argument.getValue() instanceof Number)
            .allMatch(
                argument -> argument.getValue().equals(other.arguments().get(argument.getKey())));
  }
}
