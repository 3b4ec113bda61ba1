package lab.harness.step;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * What steps have in common that are judged one after the other. Those of different lanes may be
 * judged side by side: they share no table and no bucket, and each lane loads the student's classes
 * for itself, so that these are called by one test at a time.
 */
public enum Lane {
  /** The bucket, and what the stack declares. */
  OBJECTS,
  /** What the table holds. */
  ITEMS;

  /** Whose classes of the student's a step calls. */
  public static Lane of(Class<?> step) {
    return all(step).equals(Set.of(OBJECTS)) ? OBJECTS : ITEMS;
  }

  private static Set<Lane> all(Class<?> step) {
    Set<Lane> lanes = EnumSet.noneOf(Lane.class);
    StepInfo.of(step).tests().stream()
        .flatMap(test -> Arrays.stream(test.getParameters()))
        .forEach(parameter -> lanes.addAll(of(parameter)));
    return lanes.isEmpty() ? Set.of(ITEMS) : lanes;
  }

  private static Set<Lane> of(Parameter parameter) {
    if (parameter.isAnnotationPresent(Holds.class)) {
      return Set.of(ITEMS);
    }
    return parameter.isAnnotationPresent(Declared.class)
            || parameter.getType().isAnnotationPresent(Needs.class)
        ? Set.of(OBJECTS)
        : Set.of();
  }

  /** Tells JUnit the lanes of a step. */
  static final class Locks implements ResourceLocksProvider {

    Locks() {}

    @Override
    public Set<Lock> provideForClass(Class<?> step) {
      return all(step).stream().map(lane -> new Lock(lane.name())).collect(Collectors.toSet());
    }
  }
}
