package lab.harness.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.result.StepResult;
import lab.harness.step.StepInfo;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/**
 * Which step is in work: the one that somebody has chosen, until it is done, or else the first that
 * is not done.
 */
final class WorkOrder {

  private final List<StepInfo> all;
  private final Standing standing;
  private int inWork;
  private boolean chosen;

  WorkOrder(List<StepInfo> all, Standing standing) {
    this.all = all;
    this.standing = standing;
    this.inWork = all.get(0).number();
  }

  int last() {
    return all.get(all.size() - 1).number();
  }

  /** The step in work; the last one that was, if all are done. */
  int inWork() {
    if (!chosen || isDone(inWork)) {
      chosen = false;
      inWork = firstNotDone().orElse(inWork);
    }
    return inWork;
  }

  /** The step in work first, then the others. */
  List<StepInfo> steps() {
    int first = inWork();
    return Stream.concat(
            all.stream().filter(step -> step.number() == first),
            all.stream().filter(step -> step.number() != first))
        .toList();
  }

  /** The step in work from now on; empty if all are done. */
  Optional<Integer> next() {
    return Optional.of(inWork()).filter(step -> !isDone(step));
  }

  /** The next step that is not done, after the one in work or from the start again. */
  Optional<Integer> afterThis() {
    int here = inWork();
    return Stream.concat(
            all.stream().map(StepInfo::number).filter(step -> step > here),
            all.stream().map(StepInfo::number).filter(step -> step <= here))
        .filter(step -> !isDone(step))
        .findFirst();
  }

  /**
   * Takes a step into work.
   *
   * @throws BadInputException if there is none of that number
   */
  void choose(int step) {
    if (all.stream().noneMatch(it -> it.number() == step)) {
      throw new BadInputException(Finding.of("watch.step", "step", step));
    }
    inWork = step;
    chosen = true;
  }

  private Optional<Integer> firstNotDone() {
    return all.stream().map(StepInfo::number).filter(step -> !isDone(step)).findFirst();
  }

  private boolean isDone(int step) {
    return standing.step(step).map(StepResult::status).filter(it -> it.done()).isPresent();
  }
}
