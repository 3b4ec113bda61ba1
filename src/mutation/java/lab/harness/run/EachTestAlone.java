package lab.harness.run;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Makes tests mean to PIT what they mean to the lab. PIT asks which lines a test runs, so no test
 * may use what an earlier one has deployed; and a test that gives no points because something is
 * not written yet has found a mutant, where JUnit would call it aborted.
 */
public final class EachTestAlone implements BeforeEachCallback, TestExecutionExceptionHandler {

  @Override
  public void beforeEach(ExtensionContext context) {
    LabRun.of(context).closeWorkspace();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {
    throw new AssertionError(thrown.toString());
  }
}
