package lab.harness.cloud;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import lab.harness.settings.BadInputException;

/**
 * A server that starts when it is first asked for, on a thread of its own, so that others can start
 * meanwhile.
 */
final class Service<S extends AutoCloseable> implements AutoCloseable {

  private final Supplier<S> starter;
  private CompletableFuture<S> server;

  Service(Supplier<S> starter) {
    this.starter = starter;
  }

  synchronized CompletableFuture<S> start() {
    if (server == null) {
      server = CompletableFuture.supplyAsync(starter, Service::onDaemonThread);
    }
    return server;
  }

  S get() {
    try {
      return start().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof BadInputException bad) {
        throw bad;
      }
      throw new IllegalStateException("the cloud did not start: " + e.getCause(), e);
    }
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server
          .exceptionally(failure -> null)
          .thenAccept(
              started -> {
                if (started != null) {
                  Servers.attempt("closing", started::close);
                }
              })
          .join();
      server = null;
    }
  }

  static void onDaemonThread(Runnable task) {
    Thread thread = new Thread(task, "lab-cloud");
    thread.setDaemon(true);
    // Whoever asks first may have a class loader that can't see what the servers load by name.
    thread.setContextClassLoader(Service.class.getClassLoader());
    thread.start();
  }
}
