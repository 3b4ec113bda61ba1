package lab.harness.cloud;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB in this JVM, in memory: DynamoDB Local on a free port of the loopback interface.
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

  private EmbeddedDynamo() {}

  static Emulator start() throws Exception {
    NativeSqlite.load();
    boolean inMemory = true;
    boolean shared = false;
    boolean delayed = false;
    LocalDynamoDBServerHandler handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, inMemory, null, shared, delayed), null);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
    return Emulator.at(
        connector.getLocalPort(),
        () -> {
          server.stop();
          handler.close();
        });
  }
}
