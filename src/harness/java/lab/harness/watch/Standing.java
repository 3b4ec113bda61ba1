package lab.harness.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.harness.result.RunResult;
import lab.harness.result.StepResult;
import lab.harness.result.console.Console;
import lab.harness.run.NothingYet;
import lab.harness.settings.Settings;

/** Where the student stands: of each step what came of it last, one run a step. */
final class Standing {

  private final Map<Integer, RunResult> last = new TreeMap<>();
  private final RunResult nothing;

  Standing(Settings settings) {
    this.nothing = NothingYet.of(settings);
  }

  /** Takes the run of one step. */
  synchronized void put(int step, RunResult run) {
    last.put(step, run);
  }

  /** What came of a step last; empty if it was not judged yet. */
  synchronized Optional<StepResult> step(int number) {
    return Optional.ofNullable(last.get(number)).flatMap(run -> run.step(number));
  }

  /** The run of a step; empty if it was not judged yet. */
  synchronized Optional<RunResult> run(int number) {
    return Optional.ofNullable(last.get(number));
  }

  /** All steps together, as if they were one run. */
  synchronized RunResult result() {
    List<StepResult> steps =
        nothing.steps().stream().map(it -> step(it.number()).orElse(it)).toList();
    return new RunResult(
        nothing.seed(),
        nothing.cloud(),
        nothing.source(),
        nothing.items(),
        steps,
        all(RunResult::notes).distinct().toList(),
        last.values().stream().flatMap(run -> run.unusable().stream()).findFirst(),
        new Console(
            all(run -> run.console().buckets()).toList(),
            last.values().stream()
                .flatMap(run -> run.console().table().stream())
                .reduce((first, later) -> later),
            all(run -> run.console().questions()).toList()));
  }

  private <T> Stream<T> all(Function<RunResult, List<T>> part) {
    return new ArrayList<>(last.values()).stream().flatMap(run -> part.apply(run).stream());
  }
}
