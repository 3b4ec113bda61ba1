package lab.harness.cloud;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * System properties that the lab's own servers have set as they started. They start on threads of
 * their own with the first request, which is in the middle of a call of the student's code: what
 * appears then need not be that code's.
 */
public final class OwnProperties {

  private static final Set<Object> NAMES = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger STARTING = new AtomicInteger();

  private OwnProperties() {}

  /** Does something of the lab's own, and remembers the properties that have come with it. */
  public static void keep(Runnable task) {
    STARTING.incrementAndGet();
    Set<Object> before = Set.copyOf(System.getProperties().keySet());
    try {
      task.run();
    } finally {
      System.getProperties().keySet().stream()
          .filter(name -> !before.contains(name))
          .forEach(NAMES::add);
      STARTING.decrementAndGet();
    }
  }

  /** Whether a property that has come may be the lab's: while a server starts, any may be. */
  public static boolean mayInclude(Object name) {
    return STARTING.get() > 0 || NAMES.contains(name);
  }
}
