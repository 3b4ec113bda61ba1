package lab.harness.deploy;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that a program runs on. With Pulumi's engine, the program is the fastest: it returns
 * before anything is created. A cloud in this JVM could be faster, so it waits for the program.
 */
final class ProgramThread {

  private static final Set<State> RESTING = Set.of(State.WAITING, State.TIMED_WAITING);

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  /** So often in a row it has to be seen at rest: any lock makes a thread wait for a moment. */
  private static final int LOOKS = 20;

  private final CompletableFuture<Void> returned = new CompletableFuture<>();
  private Thread thread;

  /** The program begins, on the current thread. */
  synchronized void enter() {
    thread = Thread.currentThread();
  }

  /** The program has returned, or nobody waits for it any more. */
  synchronized void leave() {
    thread = null;
    returned.complete(null);
  }

  /** Ends a program that does not end by itself, if it heeds that. */
  synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  boolean hasReturned() {
    return returned.isDone();
  }

  /** Whether this is the current thread. */
  synchronized boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  void awaitReturn() {
    returned.join();
  }

  /** Waits until the program has returned, or waits itself for what another thread does. */
  void awaitRest() {
    awaitRest(Duration.ofDays(1));
  }

  /** The same, until a limit. */
  void awaitRest(Duration limit) {
    long start = System.nanoTime();
    int looks = 0;
    while (looks < LOOKS && !hasReturned() && System.nanoTime() - start < limit.toNanos()) {
      LockSupport.parkNanos(PAUSE);
      looks = isResting() ? looks + 1 : 0;
    }
  }

  private synchronized boolean isResting() {
    return thread != null && RESTING.contains(thread.getState());
  }
}
