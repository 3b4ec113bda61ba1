package lab.exercise;

import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Waits before something is tried again: longer each time, and partly by chance, so that those who
 * got in each other's way don't meet again.
 */
final class Backoff {

  /** How often something is tried that does not get on at all, which takes some seconds. */
  static final int ATTEMPTS = 12;

  private static final BackoffStrategy DELAYS =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(2));

  private Backoff() {}

  /**
   * Waits.
   *
   * @param attempt how many attempts there have been, 1 or more
   * @throws IllegalStateException if the thread is interrupted
   */
  static void pause(int attempt) {
    try {
      Thread.sleep(DELAYS.computeDelay(attempt).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to try again", e);
    }
  }
}
