package lab.harness.progress;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Listens to a run of step classes, and makes the model of it.
 *
 * <p>A test is a method; if it runs more than once, each run must pass. Where a class fails before
 * its tests could run, they take what came of the class. A test that was judged keeps its verdict,
 * whatever goes wrong when its class is done.
 */
public final class ProgressCollector implements TestExecutionListener {

  private final List<TestPlan> plans = new CopyOnWriteArrayList<>();
  private final Map<UniqueId, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Set<UniqueId> running = ConcurrentHashMap.newKeySet();
  private final AtomicReference<String> unusable = new AtomicReference<>();

  /** Starts with nothing known. */
  public ProgressCollector() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    plans.add(plan);
  }

  @Override
  public void executionStarted(TestIdentifier started) {
    if (started.isTest()) {
      running.add(started.getUniqueIdObject());
    }
  }

  /**
   * Ends what is still running, because nobody else will.
   *
   * @param message what came of it, for the student
   */
  public void end(String message) {
    running.forEach(test -> outcomes.put(test, new Outcome(Status.FAILED, message)));
  }

  @Override
  public void executionSkipped(TestIdentifier skipped, String reason) {
    outcomes.put(skipped.getUniqueIdObject(), new Outcome(Status.NOT_STARTED, reason));
  }

  @Override
  public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
    running.remove(finished.getUniqueIdObject());
    Outcome outcome = Verdicts.of(result);
    if (finished.isTest() || outcome.status() != Status.PASSED) {
      outcomes.put(finished.getUniqueIdObject(), outcome);
    }
    result
        .getThrowable()
        .flatMap(Verdicts::unusable)
        .ifPresent(sentence -> unusable.compareAndSet(null, sentence));
  }

  /**
   * How far the lab is, by what was reported until now.
   *
   * @param seed what the generated world came from
   * @param cloud the kind of cloud
   * @param source the folder of the classes that are judged
   * @return the model
   */
  public Progress progress(long seed, String cloud, String source) {
    List<StepProgress> steps =
        plans.stream()
            .flatMap(this::steps)
            .sorted(Comparator.comparingInt(StepProgress::number))
            .toList();
    return Progress.of(seed, cloud, source, steps, Optional.ofNullable(unusable.get()));
  }

  private Stream<StepProgress> steps(TestPlan plan) {
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .flatMap(type -> step(type).map(step -> progress(plan, type, step)).stream());
  }

  private static Optional<Step> step(TestIdentifier type) {
    return type.getSource()
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getJavaClass().getAnnotation(Step.class));
  }

  private StepProgress progress(TestPlan plan, TestIdentifier type, Step step) {
    List<TestProgress> tests =
        plan.getChildren(type).stream()
            .flatMap(test -> method(test).map(method -> progress(plan, test, method)).stream())
            .toList();
    return StepProgress.of(step.value(), BundleNames.title(step), step.bonus(), tests);
  }

  private static Optional<Method> method(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod());
  }

  private TestProgress progress(TestPlan plan, TestIdentifier test, Method method) {
    Points points = method.getAnnotation(Points.class);
    return TestProgress.of(
        test.getDisplayName(), points == null ? 0 : points.value(), outcome(plan, test));
  }

  private Outcome outcome(TestPlan plan, TestIdentifier test) {
    if (unusable.get() != null) {
      return new Outcome(Status.ERROR, unusable.get());
    }
    return Stream.concat(Stream.of(test), plan.getDescendants(test).stream())
        .flatMap(run -> reported(run).stream())
        .reduce((one, next) -> next.status().compareTo(one.status()) > 0 ? next : one)
        .or(() -> inherited(plan, test))
        .orElse(Outcome.UNKNOWN);
  }

  private Optional<Outcome> inherited(TestPlan plan, TestIdentifier test) {
    return plan.getParent(test)
        .flatMap(parent -> reported(parent).or(() -> inherited(plan, parent)));
  }

  private Optional<Outcome> reported(TestIdentifier run) {
    return Optional.ofNullable(outcomes.get(run.getUniqueIdObject()));
  }
}
