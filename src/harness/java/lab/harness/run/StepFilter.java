package lab.harness.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lab.harness.step.Step;
import lab.harness.step.StepInfo;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves out the tests of steps that nobody asked for. JUnit itself leaves out a class without
 * tests.
 *
 * @param numbers the numbers of the steps that stay
 */
public record StepFilter(Set<Integer> numbers) implements PostDiscoveryFilter {

  /** Lets some steps stay. */
  public static StepFilter of(List<StepInfo> steps) {
    return new StepFilter(steps.stream().map(StepInfo::number).collect(Collectors.toSet()));
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(source -> ((MethodSource) source).getJavaClass().getAnnotation(Step.class))
            .map(step -> numbers.contains(step.value()))
            .orElse(true));
  }
}
