package lab.harness.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lab.harness.compile.Problem;
import lab.harness.result.RunResult;

/** What the watch waits for. */
interface Event {

  /** Files were saved. */
  record Saved(Set<Path> files) implements Event {}

  /** Somebody has typed something. */
  record Typed(String text) implements Event {}

  /** The classes of a judgement were compiled, with errors or without. */
  record Compiled(Judgement of, List<Problem> errors) implements Event {}

  /** A step is about to be judged. */
  record Begun(Judgement of, int step) implements Event {}

  /** A test of a step has failed, and others are still to come. */
  record Failing(Judgement of, int step, RunResult soFar) implements Event {}

  /** A step was judged. */
  record Judged(Judgement of, int step, RunResult run) implements Event {}

  /** All steps were judged; threads of the student's code that could not be ended go on. */
  record Ended(Judgement of, List<String> threads) implements Event {}

  /** A judgement could not be made. */
  record Failed(Judgement of, Exception why) implements Event {}
}
