package lab.harness.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How far the lab is: the one model that every report is written from.
 *
 * @param seed what the generated world came from
 * @param cloud the kind of cloud
 * @param source the folder of the classes that were judged
 * @param points the points reached in the ordinary steps
 * @param maxPoints the points that could be
 * @param bonus the points reached in the bonus steps
 * @param maxBonus the points that could be
 * @param notJudged the points that this cloud can't judge, which are no part of those
 * @param steps the steps that were judged, by number
 * @param unusable the sentence to the user who gave an input that can't be used; nothing was judged
 *     then
 */
public record Progress(
    long seed,
    String cloud,
    String source,
    int points,
    int maxPoints,
    int bonus,
    int maxBonus,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int notJudged,
    List<StepProgress> steps,
    @JsonIgnore Optional<String> unusable) {

  /** Copies the list, so that the record does not change. */
  public Progress {
    steps = List.copyOf(steps);
  }

  /**
   * The steps of a run.
   *
   * @param seed what the generated world came from
   * @param cloud the kind of cloud
   * @param source the folder of the classes that were judged
   * @param steps the steps that were judged, by number
   * @param unusable the sentence on an input that can't be used
   * @return how far the lab is
   */
  public static Progress of(
      long seed, String cloud, String source, List<StepProgress> steps, Optional<String> unusable) {
    return new Progress(
        seed,
        cloud,
        source,
        sum(steps, false, StepProgress::points),
        sum(steps, false, StepProgress::maxPoints),
        sum(steps, true, StepProgress::points),
        sum(steps, true, StepProgress::maxPoints),
        steps.stream().mapToInt(StepProgress::notJudged).sum(),
        steps,
        unusable);
  }

  private static int sum(
      List<StepProgress> steps, boolean bonus, ToIntFunction<StepProgress> points) {
    return steps.stream().filter(step -> step.bonus() == bonus).mapToInt(points).sum();
  }

  /**
   * A step.
   *
   * @param number its number
   * @return how far it is; empty if it was not judged
   */
  public Optional<StepProgress> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }

  /**
   * The step to look at next.
   *
   * @return the first that has something wrong, or else the first that is not finished; empty if
   *     all are done
   */
  public Optional<StepProgress> next() {
    return steps.stream()
        .filter(step -> step.status().wrong())
        .findFirst()
        .or(() -> steps.stream().filter(step -> !step.status().done()).findFirst());
  }
}
