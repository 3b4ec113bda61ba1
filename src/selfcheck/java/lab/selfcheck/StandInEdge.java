package lab.selfcheck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import lab.harness.cloud.EmbeddedCloud;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * The embedded cloud behind one port, as LocalStack has it: what names an operation of DynamoDB
 * goes there, the rest to S3. The program in the container of {@link StandInImage}.
 */
final class StandInEdge {

  private static final int PORT = 4566;

  /** What belongs to a connection, or is written anew. */
  private static final Set<String> OWN =
      Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String s3;
  private final String dynamo;

  private StandInEdge(Map<String, String> endpoints) {
    s3 = endpoints.get("aws.endpointUrlS3");
    dynamo = endpoints.get("aws.endpointUrlDynamoDb");
  }

  public static void main(String[] args) throws IOException {
    // A signature covers the host that the client asked.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    @SuppressWarnings("resource") // ends with the process
    EmbeddedCloud cloud = new EmbeddedCloud(true, AwsBasicCredentials.create("test", "test"));
    StandInEdge edge = new StandInEdge(Emulators.properties(cloud));
    HttpServer server = HttpServer.create(new InetSocketAddress(PORT), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", edge::pass);
    server.start();
    System.out.println("Ready.");
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer = http.send(request(exchange), BodyHandlers.ofByteArray());
      answer.headers().map().entrySet().stream()
          .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
          .forEach(header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
      byte[] body = answer.body();
      if (exchange.getRequestMethod().equals("HEAD")) {
        answer
            .headers()
            .firstValue("content-length")
            .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
      }
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | IOException e) {
      e.printStackTrace();
      throw e;
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String server = target != null && target.startsWith("DynamoDB") ? dynamo : s3;
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }
}
