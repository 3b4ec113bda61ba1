package lab.harness.programs;

import lab.harness.run.StepFilter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves out the tests of steps that {@code lab.step} does not name. */
public final class MavenStepFilter implements PostDiscoveryFilter {

  private final StepFilter filter = StepFilter.of(SystemSettings.steps());

  @Override
  public FilterResult apply(TestDescriptor test) {
    return filter.apply(test);
  }
}
