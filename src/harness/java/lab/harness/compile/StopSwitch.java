package lab.harness.compile;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;

/** Stops the code of one implementation: see {@link StopGuard}. */
public final class StopSwitch {

  private final Set<ExecutorService> pools =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private volatile boolean stopped;

  /** Code that runs, from now on. */
  public StopSwitch() {}

  /**
   * Ends each loop of the code at its next turn, each method at its next call, and the pools of
   * threads that it has made. What waits must be interrupted besides.
   */
  public void stop() {
    stopped = true;
    synchronized (pools) {
      pools.forEach(ExecutorService::shutdownNow);
    }
  }

  /** Whether somebody has stopped it. */
  public boolean isStopped() {
    return stopped;
  }

  void check() {
    if (stopped) {
      throw new Stopped();
    }
  }

  /** Remembers a pool, whose threads else wait for ever. */
  void keep(ExecutorService pool) {
    pools.add(pool);
  }

  /** What ends stopped code: no exception that it may take for one of its own. */
  @SuppressWarnings("serial")
  public static final class Stopped extends Error {
    private Stopped() {
      super(null, null, false, false);
    }
  }
}
