package lab.harness.run;

import java.util.function.Consumer;
import lab.harness.compile.Implementation;
import lab.harness.settings.Settings;
import lab.harness.verdict.Finding;

/**
 * What a run is asked for.
 *
 * @param implementation the classes to judge; its loader also has the step classes
 * @param told is told what happens on the way
 */
public record RunRequest(Implementation implementation, Settings settings, Consumer<Finding> told) {
  /** A request of somebody who wants to hear nothing on the way. */
  public static RunRequest quiet(ClassLoader implementation, Settings settings) {
    return new RunRequest(Implementation.of(implementation), settings, finding -> {});
  }
}
