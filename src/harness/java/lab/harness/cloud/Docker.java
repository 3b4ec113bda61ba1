package lab.harness.cloud;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The Docker engine that Testcontainers finds. */
final class Docker {

  /**
   * Without this, the lab would wait forever for an engine that accepts a connection and never
   * responds.
   */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private Docker() {}

  /** Completes when an engine has responded, or with a {@link BadInputException}. */
  static CompletableFuture<Void> find() {
    return CompletableFuture.runAsync(
            () -> DockerClientFactory.instance().getTransportConfig(), LazyServer::onDaemonThread)
        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
        .exceptionally(
            failure -> {
              throw new BadInputException(
                  failure instanceof TimeoutException
                      ? Finding.of("docker.silent", "where", where(), "seconds", LIMIT.toSeconds())
                      : Finding.of("docker.none", "where", where()));
            });
  }

  private static Finding where() {
    return Optional.ofNullable(
            TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", null))
        .map(host -> Finding.of("docker.host", "host", host))
        .orElseGet(() -> Finding.of("docker.host.unset"));
  }
}
