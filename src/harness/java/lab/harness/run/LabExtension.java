package lab.harness.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Stacks;
import lab.harness.requests.RequestLog;
import lab.harness.result.RequestResult;
import lab.harness.settings.Settings;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Shown;
import lab.harness.step.Step;
import lab.harness.step.Versioned;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Verdict;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Hands the tests of a step what they ask for, and collects the requests that they saw. A test that
 * met a method not written yet becomes an aborted one. Registered for every test class; does
 * nothing for one that is no step.
 */
public final class LabExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterTestExecutionCallback,
        ParameterResolver,
        TestExecutionExceptionHandler {

  private static final Namespace LAB = Namespace.create(LabExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    if (isStep(context)) {
      LabRun.of(context).begin(context);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (isStep(context)) {
      LabRun.of(context).workspace().admit(context.getRequiredTestMethod());
    }
  }

  /** A student's code may have swallowed what ends the run. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (isStep(context) && context.getExecutionException().isEmpty()) {
      throwIfPresent(trouble(context, false));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (isStep(context)) {
      LabRun run = LabRun.of(context);
      List<RequestLog> logs = handed(context).stream().map(LabExtension::log).toList();
      run.collector()
          .saw(
              context.getUniqueId(),
              logs.stream().flatMap(log -> RequestResult.of(log.all()).stream()).toList());
      context
          .getExecutionException()
          .ifPresent(thrown -> run.collector().saw(context.getUniqueId(), Seen.in(logs)));
      if (context.getRequiredTestMethod().isAnnotationPresent(Shown.class)
          && context
              .getExecutionException()
              .filter(TestAbortedException.class::isInstance)
              .isEmpty()) {
        run.console()
            .take(context.getRequiredTestMethod(), handed(context), run.workspace().canBeShown());
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return isStep(context)
        && (type == Settings.class
            || type == Exercise.class
            || type == Stacks.class
            || type == Bucket.class
            || type == GameTable.class && parameter.isAnnotated(Holds.class));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    LabRun run = LabRun.of(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Settings.class) {
      return run.settings().orElseThrow();
    }
    if (type == Exercise.class) {
      return exercise(run, parameter, context.getRequiredTestClass());
    }
    if (type == Stacks.class) {
      return run.workspace().stacks();
    }
    if (type == Bucket.class) {
      Bucket bucket = run.workspace().bucket(parameter.isAnnotated(Versioned.class));
      handed(context).add(bucket);
      return bucket;
    }
    GameTable table =
        run.workspace().table(parameter.findAnnotation(Holds.class).orElseThrow().value());
    handed(context).add(table);
    return table;
  }

  private static Exercise exercise(LabRun run, ParameterContext parameter, Class<?> step) {
    return parameter.isAnnotated(Elsewhere.class)
        ? run.exerciseElsewhere(step)
        : run.exercise(step);
  }

  /** A test that is not judged or not written is no failure; a failure says why, in words. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    if (!isStep(context)) {
      throw thrown;
    }
    LabRun run = LabRun.of(context);
    throwIfPresent(trouble(context, true));
    CauseChain causes = CauseChain.of(thrown);
    if (causes.first(NotDoneYetException.class).isPresent()
        || causes.first(TestAbortedException.class).isPresent()) {
      throw new TestAbortedException(thrown.getMessage(), thrown);
    }
    Throwable told =
        isElsewhere(context)
            ? OnAnotherMachine.told(thrown, run.askedForADefault(context.getRequiredTestClass()))
            : thrown;
    Optional<Verdict> verdict = CauseChain.of(told).first(Verdict.class);
    if (verdict.isPresent()) {
      throw new AssertionFailedError(run.words(verdict.get().finding()), told);
    }
    throw told;
  }

  /** The buckets and tables that a test has been handed. */
  @SuppressWarnings("unchecked")
  private static Set<Object> handed(ExtensionContext context) {
    return context
        .getStore(LAB)
        .getOrComputeIfAbsent(context.getUniqueId(), test -> new LinkedHashSet<>(), Set.class);
  }

  private static Optional<RuntimeException> trouble(ExtensionContext context, boolean failed) {
    List<GameTable> tables =
        handed(context).stream()
            .filter(GameTable.class::isInstance)
            .map(GameTable.class::cast)
            .toList();
    return LabRun.of(context).workspace().trouble(tables, failed);
  }

  private static RequestLog log(Object handed) {
    return handed instanceof Bucket bucket ? bucket.requests() : ((GameTable) handed).requests();
  }

  private static void throwIfPresent(Optional<RuntimeException> trouble) {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
  }

  private static boolean isElsewhere(ExtensionContext context) {
    return Stream.of(context.getRequiredTestMethod().getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(Elsewhere.class));
  }

  private static boolean isStep(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(Step.class);
  }
}
