package lab.harness.run;

/** How long a test may take; {@code junit-platform.properties} says it for the embedded cloud. */
final class TimeLimit {

  /** JUnit's name for it. */
  static final String NAME = "junit.jupiter.execution.timeout.testable.method.default";

  /** A table that writes 5 units a second takes three minutes to load, and the network is slow. */
  static final String OF_AN_ACCOUNT = "15 m";

  private TimeLimit() {}
}
