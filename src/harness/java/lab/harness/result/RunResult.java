package lab.harness.result;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import lab.harness.result.console.Console;
import lab.harness.verdict.Finding;

/**
 * What came of a run: the one model that every report is written from.
 *
 * @param seed what the generated world came from
 * @param cloud the name of the kind of cloud
 * @param source the folder of the classes that were judged
 * @param items the file of items, if it is not the lab's own
 * @param steps the steps that were judged, by number
 * @param notes what holds for the run as a whole
 * @param unusable the input that can't be used; nothing was judged then
 * @param console what is in its cloud
 * @param hints the steps of which hints have been shown by now, in this run or an earlier one
 */
public record RunResult(
    long seed,
    String cloud,
    String source,
    Optional<String> items,
    List<StepResult> steps,
    List<Finding> notes,
    Optional<Finding> unusable,
    Console console,
    List<HintsShown> hints) {

  /** Copies the lists, so that the record does not change. */
  public RunResult {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
    hints = List.copyOf(hints);
  }

  /** A run with nothing to show of its cloud. */
  public RunResult(
      long seed,
      String cloud,
      String source,
      Optional<String> items,
      List<StepResult> steps,
      List<Finding> notes,
      Optional<Finding> unusable) {
    this(seed, cloud, source, items, steps, notes, unusable, Console.EMPTY);
  }

  /** A run that shows no hints. */
  public RunResult(
      long seed,
      String cloud,
      String source,
      Optional<String> items,
      List<StepResult> steps,
      List<Finding> notes,
      Optional<Finding> unusable,
      Console console) {
    this(seed, cloud, source, items, steps, notes, unusable, console, List.of());
  }

  /** The same with the hints that have been shown. */
  public RunResult with(List<HintsShown> shown) {
    return new RunResult(seed, cloud, source, items, steps, notes, unusable, console, shown);
  }

  /** The points reached in the ordinary steps. */
  public int points() {
    return sum(false, StepResult::points);
  }

  /** The points that can be reached in the ordinary steps. */
  public int maxPoints() {
    return sum(false, StepResult::maxPoints);
  }

  /** The points reached in the bonus steps. */
  public int bonus() {
    return sum(true, StepResult::points);
  }

  /** The points that can be reached in the bonus steps. */
  public int maxBonus() {
    return sum(true, StepResult::maxPoints);
  }

  /** The points that this cloud can't judge, which are not among those. */
  public int notJudged() {
    return steps.stream().mapToInt(StepResult::notJudged).sum();
  }

  private int sum(boolean bonus, ToIntFunction<StepResult> points) {
    return steps.stream().filter(step -> step.bonus() == bonus).mapToInt(points).sum();
  }

  /** A step by its number; empty if it was not judged. */
  public Optional<StepResult> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }

  /**
   * The step to look at next: the first that has something wrong, or else the first that is not
   * finished; empty if all are done.
   */
  public Optional<StepResult> next() {
    return steps.stream()
        .filter(step -> step.status().wrong())
        .findFirst()
        .or(() -> steps.stream().filter(step -> !step.status().done()).findFirst());
  }
}
