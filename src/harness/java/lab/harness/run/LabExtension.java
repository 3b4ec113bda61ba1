package lab.harness.run;

import java.util.Optional;
import lab.contract.NotDoneYetException;
import lab.harness.kit.Bucket;
import lab.harness.kit.GameTable;
import lab.harness.kit.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Step;
import lab.harness.step.Versioned;
import lab.harness.verdict.NotJudged;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Hands the tests of a step what they ask for, and makes a test that met a method not written yet
 * an aborted one. Registered for every test class; does nothing for one that is no step.
 */
public final class LabExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterTestExecutionCallback,
        ParameterResolver,
        TestExecutionExceptionHandler {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (isStep(context)) {
      LabRun.of(context);
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
      throwIfPresent(LabRun.of(context).workspace().trouble(false));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return isStep(context)
        && (type == Settings.class
            || type == Stacks.class
            || type == Bucket.class
            || type == GameTable.class && parameter.isAnnotated(Holds.class));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    LabRun run = LabRun.of(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Settings.class) {
      return run.settings();
    }
    if (type == Stacks.class) {
      return run.workspace().stacks();
    }
    if (type == Bucket.class) {
      return run.workspace().bucket(parameter.isAnnotated(Versioned.class));
    }
    return run.workspace().table(parameter.findAnnotation(Holds.class).orElseThrow().value());
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    if (isStep(context)) {
      throwIfPresent(LabRun.of(context).workspace().trouble(true));
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotDoneYetException || cause instanceof NotJudged) {
        throw new TestAbortedException(cause.getMessage(), thrown);
      }
    }
    throw thrown;
  }

  private static void throwIfPresent(Optional<RuntimeException> trouble) {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
  }

  private static boolean isStep(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(Step.class);
  }
}
