package lab.harness.watch;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells when files have been saved: once for all events that an editor's way of saving causes, and
 * not before the files are whole.
 */
final class Saves implements AutoCloseable {

  /** No event for so long: the editor is done. */
  private static final long QUIET_MILLIS = 15;

  /** A file that stays away or empty for so long is meant to. */
  private static final long LATEST_MILLIS = 400;

  private final Path folder;
  private final Consumer<Set<Path>> saved;
  private final BlockingQueue<Boolean> events = new LinkedBlockingQueue<>();
  private final DirectoryWatcher watcher;
  private final Thread telling;
  private SourceState told;

  /**
   * Tells from now on.
   *
   * @param saved is handed the paths of what has changed, within the folder
   */
  Saves(Path folder, Consumer<Set<Path>> saved) {
    this.folder = folder.toAbsolutePath();
    this.saved = saved;
    this.told = SourceState.of(folder);
    try {
      this.watcher =
          DirectoryWatcher.builder()
              .path(this.folder)
              .fileHashing(false) // the files themselves are compared
              .listener(event -> events.add(true))
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    watcher.watchAsync(
        task -> {
          Thread thread = new Thread(task, "lab-watch-events");
          thread.setDaemon(true);
          thread.start();
        });
    telling = new Thread(this::tell, "lab-watch-saves");
    telling.setDaemon(true);
    telling.start();
    events.add(true); // for what was saved before the watch began
  }

  private void tell() {
    try {
      while (events.take()) {
        SourceState now = settled();
        Set<Path> changed = now.since(told);
        told = now;
        if (!changed.isEmpty()) {
          saved.accept(changed);
        }
      }
    } catch (InterruptedException e) {
      // It is closed.
    }
  }

  private SourceState settled() throws InterruptedException {
    long start = System.nanoTime();
    while (true) {
      while (events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) != null) {}
      SourceState now = SourceState.of(folder);
      boolean late = System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(LATEST_MILLIS);
      if (events.isEmpty() && (now.isWhole(told) || late)) {
        return now;
      }
    }
  }

  @Override
  public void close() {
    telling.interrupt();
    try {
      watcher.close();
    } catch (IOException e) {
      // It is gone anyway.
    }
  }
}
