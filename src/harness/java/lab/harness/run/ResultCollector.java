package lab.harness.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lab.harness.result.Outcome;
import lab.harness.result.RequestResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.verdict.Finding;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Listens to a run of step classes, and makes results of what JUnit reports.
 *
 * <p>A test is a method; if it runs more than once, each run must pass. Where a class fails before
 * its tests could run, they take what came of the class. A test that was judged keeps its verdict,
 * whatever goes wrong when its class is done.
 */
public final class ResultCollector implements TestExecutionListener {

  private final List<TestPlan> plans = new CopyOnWriteArrayList<>();
  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Map<String, Long> started = new ConcurrentHashMap<>();
  private final Map<String, Duration> durations = new ConcurrentHashMap<>();
  private final Map<String, List<RequestResult>> requests = new ConcurrentHashMap<>();
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final AtomicReference<Finding> unusable = new AtomicReference<>();
  private volatile Outcome notReported = Outcome.UNKNOWN;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    plans.add(plan);
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      started.put(test.getUniqueId(), System.nanoTime());
    }
  }

  @Override
  public void executionSkipped(TestIdentifier skipped, String reason) {
    outcomes.put(skipped.getUniqueId(), Outcome.UNKNOWN);
  }

  @Override
  public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
    String id = finished.getUniqueId();
    Optional.ofNullable(started.remove(id))
        .ifPresent(start -> durations.put(id, Duration.ofNanos(System.nanoTime() - start)));
    Outcome bare = Outcomes.of(result);
    Outcome outcome = Optional.ofNullable(seen.remove(id)).map(it -> it.of(bare)).orElse(bare);
    if (finished.isTest() || outcome.status() != Status.PASSED) {
      outcomes.put(id, outcome);
    }
    result
        .getThrowable()
        .flatMap(Outcomes::unusable)
        .ifPresent(finding -> unusable.compareAndSet(null, finding));
  }

  /** Takes the requests of the student's code that a test saw, by JUnit's unique id of the test. */
  void saw(String test, List<RequestResult> seen) {
    requests.put(test, seen);
  }

  /** Takes what a test that failed saw of the student's code last. */
  void saw(String test, Seen last) {
    seen.put(test, last);
  }

  /**
   * Ends the run before its time: a finding says why the tests failed that are still running, and
   * another one why those are not judged that are still to come.
   *
   * @param step the class whose test has ended it, if it is known: a test of another class that
   *     runs beside it is not judged either
   */
  void end(Optional<String> step, Finding failed, Finding notJudged) {
    notReported = Outcome.of(Status.NOT_JUDGED, notJudged);
    for (String test : started.keySet()) {
      boolean guilty = step.map(name -> test.contains("[class:" + name + "]")).orElse(true);
      outcomes.put(test, guilty ? Outcome.of(Status.FAILED, failed) : notReported);
    }
  }

  /** The input that can't be used; empty if there is none. */
  public Optional<Finding> unusable() {
    return Optional.ofNullable(unusable.get());
  }

  /** The steps, by number, as far as they have been reported by now. */
  public List<StepResult> steps() {
    return plans.stream()
        .flatMap(this::steps)
        .sorted(Comparator.comparingInt(StepResult::number))
        .toList();
  }

  private Stream<StepResult> steps(TestPlan plan) {
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .flatMap(type -> step(type).map(step -> result(plan, type, step)).stream());
  }

  private static Optional<Class<?>> step(TestIdentifier type) {
    return type.getSource()
        .filter(ClassSource.class::isInstance)
        .<Class<?>>map(source -> ((ClassSource) source).getJavaClass())
        .filter(step -> step.isAnnotationPresent(Step.class));
  }

  private StepResult result(TestPlan plan, TestIdentifier type, Class<?> step) {
    List<TestResult> tests =
        plan.getChildren(type).stream()
            .flatMap(test -> method(test).map(method -> result(plan, test, method)).stream())
            .toList();
    Step about = step.getAnnotation(Step.class);
    return new StepResult(about.value(), step.getSimpleName(), about.bonus(), tests);
  }

  private static Optional<Method> method(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod());
  }

  private TestResult result(TestPlan plan, TestIdentifier test, Method method) {
    Points points = method.getAnnotation(Points.class);
    return new TestResult(
        method.getDeclaringClass().getSimpleName(),
        method.getName(),
        points == null ? 0 : points.value(),
        outcome(plan, test),
        runs(plan, test)
            .flatMap(run -> Stream.ofNullable(durations.get(run.getUniqueId())))
            .reduce(Duration.ZERO, Duration::plus),
        runs(plan, test)
            .flatMap(run -> requests.getOrDefault(run.getUniqueId(), List.of()).stream())
            .toList());
  }

  /** A test and, if it runs more than once, each of its runs. */
  private static Stream<TestIdentifier> runs(TestPlan plan, TestIdentifier test) {
    return Stream.concat(Stream.of(test), plan.getDescendants(test).stream());
  }

  private Outcome outcome(TestPlan plan, TestIdentifier test) {
    if (unusable.get() != null) {
      return Outcome.of(Status.ERROR, unusable.get());
    }
    return runs(plan, test)
        .flatMap(run -> reported(run).stream())
        .reduce((one, next) -> next.status().compareTo(one.status()) > 0 ? next : one)
        .or(() -> inherited(plan, test))
        .orElse(notReported);
  }

  private Optional<Outcome> inherited(TestPlan plan, TestIdentifier test) {
    return plan.getParent(test)
        .flatMap(parent -> reported(parent).or(() -> inherited(plan, parent)));
  }

  private Optional<Outcome> reported(TestIdentifier run) {
    return Optional.ofNullable(outcomes.get(run.getUniqueId()));
  }
}
