package lab.harness.cloud;

import static lab.harness.text.Texts.text;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lab.harness.settings.BadInputException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The Docker engine that Testcontainers finds. */
final class Docker {

  /** An engine that accepts a connection and never answers would be waited for without an end. */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private Docker() {}

  /**
   * Looks for an engine, on a thread of its own.
   *
   * @return completes when one has answered, or with a {@link BadInputException}
   */
  static CompletableFuture<Void> find() {
    return CompletableFuture.runAsync(
            () -> DockerClientFactory.instance().getTransportConfig(), Service::onDaemonThread)
        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
        .exceptionally(
            failure -> {
              throw new BadInputException(
                  cause(failure) instanceof TimeoutException
                      ? text("docker.silent", where(), LIMIT.toSeconds())
                      : text("docker.none", where()));
            });
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  private static String where() {
    return Optional.ofNullable(
            TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", null))
        .map(host -> text("docker.host", host))
        .orElseGet(() -> text("docker.host.unset"));
  }
}
