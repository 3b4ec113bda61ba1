package lab.harness.step;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;

/** The steps of the lab, by number: the classes of {@code lab.steps} that are a {@link Step}. */
public record StepCatalogue(List<StepInfo> steps) {

  /** The package of the step classes. */
  public static final String PACKAGE = "lab.steps";

  /** Copies the list, so that the record does not change. */
  public StepCatalogue {
    steps = List.copyOf(steps);
  }

  /** Reads the steps that the thread's class loader finds. */
  public static StepCatalogue read() {
    return new StepCatalogue(
        ReflectionSupport.streamAllClassesInPackage(
                PACKAGE, type -> type.isAnnotationPresent(Step.class), name -> true)
            .map(StepInfo::of)
            .sorted(Comparator.comparingInt(StepInfo::number))
            .toList());
  }

  /** The steps of some numbers. */
  public List<StepInfo> steps(Set<Integer> numbers) {
    return steps.stream().filter(step -> numbers.contains(step.number())).toList();
  }

  /** The highest number. */
  public int last() {
    return steps.stream().mapToInt(StepInfo::number).max().orElse(0);
  }

  /** The points of all steps, bonus steps included. */
  public int points() {
    return steps.stream().mapToInt(StepInfo::points).sum();
  }
}
