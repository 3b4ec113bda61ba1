package lab.harness.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What outlives a run and is handed on to the next: clouds that are up, and tables that are only
 * read. Not for two runs at a time.
 */
public final class Clouds implements AutoCloseable {

  private final boolean serveMore;
  private final Map<Object, AutoCloseable> kept = new HashMap<>();
  private final Deque<AutoCloseable> order = new ArrayDeque<>();

  /**
   * Nothing yet.
   *
   * @param serveMore whether more than one run uses them; or else they end with it, and what it
   *     leaves in them goes too
   */
  public Clouds(boolean serveMore) {
    this.serveMore = serveMore;
  }

  boolean serveMore() {
    return serveMore;
  }

  /** What is kept under a key; made first if there is nothing. */
  synchronized <T extends AutoCloseable> T get(Object key, Class<T> type, Supplier<T> maker) {
    AutoCloseable known = kept.get(key);
    if (known == null) {
      known = maker.get();
      kept.put(key, known);
      order.push(known);
    }
    return type.cast(known);
  }

  /** Ends all of it, in the reverse order of its making. */
  @Override
  public synchronized void close() {
    RuntimeException failure = null;
    while (!order.isEmpty()) {
      try {
        order.pop().close();
      } catch (Exception e) {
        failure = failure == null ? new IllegalStateException("a cloud did not end", e) : failure;
      }
    }
    kept.clear();
    if (failure != null) {
      throw failure;
    }
  }
}
