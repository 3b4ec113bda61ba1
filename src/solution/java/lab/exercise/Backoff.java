package lab.exercise;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Waits before something is tried again: longer each time, and partly by chance, so that those who
 * got in each other's way don't meet again.
 */
final class Backoff {

  /** How often something is tried that does not get on at all, which takes some seconds. */
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
