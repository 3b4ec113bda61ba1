package lab.harness.run;

import lab.harness.settings.BadInputException;
import lab.harness.settings.StepRange;
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

  private final StepRange range;

  /** Goes by the system property. */
  public StepFilter() {
    this(System.getProperty("lab.step"));
  }

  StepFilter(String value) {
    this.range = range(value);
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(source -> ((MethodSource) source).getJavaClass().getAnnotation(Step.class))
            .map(step -> range.contains(step.value()))
            .orElse(true));
  }

  /**
   * A range that can't be used leaves nothing out here; the run itself says what is wrong with it.
   */
  private static StepRange range(String value) {
    try {
      return value == null ? StepRange.ALL : StepRange.parse(value);
    } catch (BadInputException e) {
      return StepRange.ALL;
    }
  }
}
