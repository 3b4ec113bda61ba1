package lab.harness.cloud;

import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * DynamoDB in this JVM, in memory: DynamoDB Local on a free port of the loopback interface.
 *
 * <p>Its handler stands in a server of our own, because its own server has a fixed port and sends
 * telemetry; the handler does neither.
 */
final class EmbeddedDynamo implements AutoCloseable {

  /** Held, because the JDK forgets a logger that nobody holds, and its level with it. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    SQLITE.setLevel(Level.OFF);
  }

  private final Server server;
  private final LocalDynamoDBServerHandler handler;
  private final ServerConnector connector;

  private EmbeddedDynamo() throws Exception {
    SQLiteLibraryLoader.initialize(); // else the first requests do, and may get in each other's way
    boolean inMemory = true;
    boolean shared = false;
    boolean delayed = false;
    handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, inMemory, null, shared, delayed), null);
    server = new Server();
    connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
  }

  static EmbeddedDynamo start() {
    EmbeddedDynamo[] started = new EmbeddedDynamo[1];
    Servers.attempt("DynamoDB Local", () -> started[0] = new EmbeddedDynamo());
    return started[0];
  }

  URI endpoint() {
    return Servers.loopback(connector.getLocalPort());
  }

  @Override
  public void close() {
    Servers.attempt(
        "DynamoDB Local",
        () -> {
          server.stop();
          handler.close();
        });
  }
}
