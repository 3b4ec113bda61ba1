package lab.harness.cloud;

import com.google.common.base.Throwables;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.NotJudged;

/** A server that starts when it is first asked for, on a thread of its own. */
final class LazyServer implements AutoCloseable {

  private final Callable<Emulator> starter;
  private CompletableFuture<Emulator> server;

  LazyServer(Callable<Emulator> starter) {
    this.starter = starter;
  }

  /** Starts the server, unless it has been started, and does not wait for it. */
  synchronized CompletableFuture<Emulator> start() {
    if (server == null) {
      server =
          CompletableFuture.supplyAsync(
              this::started, start -> onDaemonThread(() -> OwnProperties.keep(start)));
    }
    return server;
  }

  private Emulator started() {
    try {
      return starter.call();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /**
   * Where the server is; starts it if need be, and waits for it.
   *
   * @throws BadInputException if what the user gave can't be started
   * @throws NotJudged if this machine can't start it
   */
  URI endpoint() {
    try {
      return start().join().endpoint();
    } catch (CompletionException e) {
      Throwables.throwIfInstanceOf(e.getCause(), BadInputException.class);
      Throwables.throwIfInstanceOf(e.getCause(), NotJudged.class);
      throw new IllegalStateException("the cloud did not start: " + e.getCause(), e);
    }
  }

  /** Ends the server, if one was started. */
  @Override
  public synchronized void close() {
    if (server != null) {
      server.exceptionally(failure -> null).thenAccept(LazyServer::stop).join();
      server = null;
    }
  }

  private static void stop(Emulator started) {
    try {
      if (started != null) {
        started.server().close();
      }
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  static void onDaemonThread(Runnable task) {
    Thread thread = new Thread(task, "lab-cloud");
    thread.setDaemon(true);
    // The first caller may have a class loader that can't see what the servers load by name.
    thread.setContextClassLoader(LazyServer.class.getClassLoader());
    thread.start();
  }
}
