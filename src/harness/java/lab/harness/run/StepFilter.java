package lab.harness.run;

import lab.harness.settings.BadInputException;
import lab.harness.settings.StepSet;
import lab.harness.step.Step;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves out the tests of steps that {@code lab.step} does not name. A class without tests is left
 * out by JUnit itself.
 */
public final class StepFilter implements PostDiscoveryFilter {

  private final StepSet steps;

  /** Goes by the system property. */
  public StepFilter() {
    this(System.getProperty("lab.step"));
  }

  StepFilter(String value) {
    this.steps = steps(value);
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(source -> ((MethodSource) source).getJavaClass().getAnnotation(Step.class))
            .map(step -> steps.contains(step.value()))
            .orElse(true));
  }

  /** What can't be used leaves nothing out here; the run itself says what is wrong with it. */
  private static StepSet steps(String value) {
    try {
      return value == null ? StepSet.ALL : StepSet.parse(value);
    } catch (BadInputException e) {
      return StepSet.ALL;
    }
  }
}
