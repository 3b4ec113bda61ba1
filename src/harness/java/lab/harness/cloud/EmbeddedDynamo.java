package lab.harness.cloud;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB in this JVM, in memory: DynamoDB Local on the loopback interface.
 *
 * <p>Its handler stands in a server of our own, because its own server has a fixed port and sends
 * telemetry; the handler does neither.
 */
final class EmbeddedDynamo {

  /** Held, because the JDK forgets a logger that nobody holds, and its level with it. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    SQLITE.setLevel(Level.OFF);
  }

  private final ServerSettings settings;
  private volatile LocalDynamoDBRequestHandler requests;

  EmbeddedDynamo(ServerSettings settings) {
    this.settings = settings;
  }

  /** What responds to requests; null before the start. */
  LocalDynamoDBRequestHandler requests() {
    return requests;
  }

  Emulator start() throws Exception {
    NativeSqlite.load();
    boolean inMemory = true;
    boolean delayed = false;
    requests = new LocalDynamoDBRequestHandler(0, inMemory, null, settings.sharedTables(), delayed);
    LocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(requests, null);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(settings.dynamoPort());
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw RefusedPort.of(e, "DynamoDB", settings.dynamoPort());
    }
    return Emulator.at(
        connector.getLocalPort(),
        () -> {
          server.stop();
          handler.close();
        });
  }
}
