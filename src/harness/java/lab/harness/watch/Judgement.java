package lab.harness.watch;

import java.util.List;
import lab.harness.compile.StopSwitch;
import lab.harness.step.StepInfo;

/**
 * What is judged after a save.
 *
 * @param order the steps in the order in which they are judged
 * @param stop stops the code that is judged, and with it the judgement
 */
record Judgement(List<StepInfo> order, StopSwitch stop) {

  static Judgement of(List<StepInfo> order) {
    return new Judgement(order, new StopSwitch());
  }

  boolean isFirst(int step) {
    return order.get(0).number() == step;
  }

  /** No two are the same, whatever is judged. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
