package lab.harness.engine;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import lab.harness.deploy.StackConfig;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for Pulumi's engine: speaks its protocol with a program that runs in a process of its
 * own, remembers what the program declares, and creates nothing.
 */
final class Engine implements AutoCloseable {

  static final String ORGANIZATION = "organization";
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String LOOPBACK = "127.0.0.1";

  private final StackConfig config;
  private final Monitor monitor;
  private final EngineLog log = new EngineLog();
  private final Server server;

  /** Starts on a free port that only this machine can reach. */
  Engine(StackConfig config) {
    this.config = config;
    this.monitor = new Monitor(StackConfig.STACK + "::" + config.project());
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
    return Map.of(
        "PULUMI_MONITOR",
        address(),
        "PULUMI_ENGINE",
        address(),
        "PULUMI_PROJECT",
        config.project(),
        "PULUMI_STACK",
        StackConfig.STACK,
        "PULUMI_ORGANIZATION",
        ORGANIZATION,
        "PULUMI_DRY_RUN",
        "true",
        "PULUMI_CONFIG",
        MAPPER.writeValueAsString(config.values()),
        "PULUMI_CONFIG_SECRET_KEYS",
        MAPPER.writeValueAsString(config.secrets()));
  }

  /** Host and port. */
  String address() {
    return LOOPBACK + ":" + server.getPort();
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
