package lab.selfcheck;

import java.io.PrintWriter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Ends the self-check with what failed and a line of figures. Surefire's own is off, because a
 * student's terminal has better.
 */
public final class SelfCheckReport extends SummaryGeneratingListener {

  private static final int STACK_LINES = 12;

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    super.testPlanExecutionFinished(plan);
    TestExecutionSummary summary = getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true), STACK_LINES);
    System.out.printf(
        "Self-check: %d passed, %d failed, %d skipped%n",
        summary.getTestsSucceededCount(),
        summary.getTotalFailureCount(),
        summary.getTestsSkippedCount() + summary.getTestsAbortedCount());
  }
}
