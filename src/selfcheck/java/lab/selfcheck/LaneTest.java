package lab.selfcheck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lab.harness.step.Lane;
import lab.harness.step.Step;
import lab.harness.step.StepCatalogue;
import lab.harness.step.StepInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.jupiter.api.parallel.ResourceLocksProvider.Lock;

/** Steps are judged side by side only where they share nothing. */
class LaneTest {

  @Test
  void bucketAndStackAreOneLaneAndItemsAnother() {
    Map<Lane, List<Integer>> lanes =
        StepCatalogue.read().steps().stream()
            .collect(groupingBy(step -> Lane.of(step.type()), mapping(StepInfo::number, toList())));

    assertThat(lanes)
        .containsOnly(
            Map.entry(Lane.OBJECTS, List.of(1, 2, 3, 5)),
            Map.entry(Lane.ITEMS, List.of(4, 6, 7, 8, 9, 10, 11, 12, 13, 14)));
  }

  /** They read the stack, which step 1 destroys, and the items. */
  @Test
  void aStepThatNeedsBothHoldsBothLocks() throws ReflectiveOperationException {
    for (StepInfo step : StepCatalogue.read().steps()) {
      assertThat(locks(step.type())).hasSize(List.of(11, 12).contains(step.number()) ? 2 : 1);
    }
  }

  private static List<Lock> locks(Class<?> step) throws ReflectiveOperationException {
    Class<? extends ResourceLocksProvider> provider =
        Step.class.getAnnotation(ResourceLock.class).providers()[0];
    var constructor = provider.getDeclaredConstructor();
    constructor.setAccessible(true);
    return List.copyOf(constructor.newInstance().provideForClass(step));
  }
}
