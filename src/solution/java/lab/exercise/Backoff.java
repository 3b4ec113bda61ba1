package lab.exercise;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Waits before the next attempt. The wait grows with each attempt and is partly random, so that
 * clients that have collided once do not collide again.
 */
final class Backoff {

  /** The number of attempts before the code gives up. Together they take some seconds. */
  static final int ATTEMPTS = 12;

  private static final BackoffStrategy DELAYS =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(10), Duration.ofSeconds(2));

  private Backoff() {}

  /**
   * Waits, unless the thread is interrupted.
   *
   * @param attempt how many attempts there have been, 1 or more
   */
  static void pause(int attempt) {
    LockSupport.parkNanos(DELAYS.computeDelay(attempt).toNanos());
  }
}
