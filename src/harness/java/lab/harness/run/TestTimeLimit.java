package lab.harness.run;

import java.time.Duration;

/** How JUnit is told how long a test may take. */
public final class TestTimeLimit {

  /** JUnit's name for it. */
  public static final String PARAMETER = "junit.jupiter.execution.timeout.testable.method.default";

  private TestTimeLimit() {}

  /** A limit in JUnit's words. */
  public static String value(Duration limit) {
    return limit.toSeconds() + " s";
  }
}
