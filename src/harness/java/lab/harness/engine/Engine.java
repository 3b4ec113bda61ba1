package lab.harness.engine;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * Stands in for Pulumi's engine: speaks its protocol with a program that runs in a process of its
 * own, remembers what the program declares, and creates nothing.
 */
final class Engine implements AutoCloseable {

  private static final String PROJECT = "battle-royale-lab";
  private static final String STACK = "dev";
  private static final String ORGANIZATION = "organization";
  private static final String LOOPBACK = "127.0.0.1";

  private final Monitor monitor = new Monitor(STACK + "::" + PROJECT);
  private final EngineLog log = new EngineLog();
  private final Server server;

  /** Starts on a free port that only this machine can reach. */
  Engine() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(LOOPBACK, 0))
              .addService(monitor)
              .addService(log)
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The variables by which a program finds its engine.
   *
   * @see <a
   *     href="https://github.com/pulumi/pulumi-java/blob/main/pkg/cmd/pulumi-language-java/main.go">
   *     Pulumi: how the CLI runs a Java program</a>
   */
  Map<String, String> environment() {
    String address = LOOPBACK + ":" + server.getPort();
    return Map.of(
        "PULUMI_MONITOR", address,
        "PULUMI_ENGINE", address,
        "PULUMI_PROJECT", PROJECT,
        "PULUMI_STACK", STACK,
        "PULUMI_ORGANIZATION", ORGANIZATION,
        "PULUMI_DRY_RUN", "true",
        "PULUMI_CONFIG", "{}",
        "PULUMI_CONFIG_SECRET_KEYS", "[]");
  }

  Monitor monitor() {
    return monitor;
  }

  EngineLog log() {
    return log;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
