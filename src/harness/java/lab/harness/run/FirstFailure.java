package lab.harness.run;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Does something when the first test of a run has failed, and after that nothing. */
final class FirstFailure implements TestExecutionListener {

  private final Runnable then;
  private boolean done;

  FirstFailure(Runnable then) {
    this.then = then;
  }

  @Override
  public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
    if (!done && finished.isTest() && result.getStatus() == Status.FAILED) {
      done = true;
      then.run();
    }
  }
}
