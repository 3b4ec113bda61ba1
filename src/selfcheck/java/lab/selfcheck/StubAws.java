package lab.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * Responds as S3 and DynamoDB do when something is wrong, which no emulator can. While it is open
 * the SDK's settings lead to it. The last response goes on.
 */
final class StubAws implements AutoCloseable {

  /** What a service sends. */
  private record Response(int status, String header, String value, String body) {}

  private final HttpServer server;
  private final Deque<Response> dynamo = new ArrayDeque<>();
  private final Deque<Response> s3 = new ArrayDeque<>();
  private final Map<String, Response> keys = new TreeMap<>();
  private final Map<String, String> properties = new TreeMap<>();

  StubAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::respond);
    server.start();
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    set("aws.endpointUrl", here);
    set("aws.region", "us-east-1");
    set("aws.accessKeyId", "AKIAEXAMPLE");
    set("aws.secretAccessKey", "secret/with+signs=");
    set("aws.maxAttempts", "2");
  }

  StubAws set(String property, String value) {
    properties.put(property, value);
    System.setProperty(property, value);
    return this;
  }

  StubAws unset(String property) {
    System.clearProperty(property);
    return this;
  }

  /** DynamoDB fails. */
  StubAws dynamoFails(String code) {
    return dynamoFails(code, "No");
  }

  /** The same with words of its own. */
  StubAws dynamoFails(String code, String message) {
    String body = "{\"__type\": \"aws#%s\", \"message\": \"%s\"}".formatted(code, message);
    dynamo.add(new Response(400, "x", "", body));
    return this;
  }

  /** DynamoDB describes a table, and whatever else it is asked it has none. */
  StubAws dynamoHasTable(String status) {
    dynamo.add(
        new Response(
            200,
            "x",
            "",
            """
            {"Table": {"TableName": "games", "TableStatus": "%s", "KeySchema": [],
             "TableArn": "arn:aws:dynamodb:us-east-1:123456789012:table/games",
             "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}},
             "Items": [], "Count": 0}
            """
                .formatted(status)));
    return this;
  }

  /** S3 fails; a header may say more. */
  StubAws s3Fails(int status, String code, String header, String value) {
    String body = "<Error><Code>%s</Code><Message>No</Message></Error>".formatted(code);
    s3.add(new Response(status, header, value, body));
    return this;
  }

  /** AWS gives keys for a role. */
  StubAws givesRole(String accessKeyId) {
    keys.put(
        "Action=AssumeRole",
        new Response(
            200,
            "x",
            "",
            """
            <AssumeRoleResponse><AssumeRoleResult><Credentials>
            <AccessKeyId>%s</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
            <SessionToken>token</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration>
            </Credentials></AssumeRoleResult></AssumeRoleResponse>
            """
                .formatted(accessKeyId)));
    return this;
  }

  /** AWS gives no keys for a role. */
  StubAws refusesRole(String code, String message) {
    String body =
        "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
            .formatted(code, message);
    keys.put("Action=AssumeRole", new Response(403, "x", "", body));
    return this;
  }

  /** The Identity Center gives keys, or says that nobody is signed in. */
  StubAws signIn(boolean signedIn) {
    String body =
        signedIn
            ? """
              {"roleCredentials": {"accessKeyId": "ASIAEXAMPLE", "secretAccessKey": "secret",
               "sessionToken": "token", "expiration": 4102444800000}}
              """
            : "{\"message\": \"Session token not found or invalid\"}";
    keys.put(
        "/federation/credentials",
        new Response(
            signedIn ? 200 : 401,
            "x-amzn-ErrorType",
            signedIn ? "" : "UnauthorizedException",
            body));
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
    properties.keySet().forEach(System::clearProperty);
  }

  private synchronized void respond(HttpExchange exchange) throws IOException {
    String asked =
        exchange.getRequestURI() + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Response response =
        keys.entrySet().stream()
            .filter(it -> asked.contains(it.getKey()))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElseGet(
                () -> {
                  boolean forDynamo = exchange.getRequestHeaders().containsKey("X-Amz-Target");
                  Deque<Response> responses = forDynamo ? dynamo : s3;
                  return responses.size() > 1 ? responses.poll() : responses.peek();
                });
    byte[] body = response.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set(response.header(), response.value());
    exchange.sendResponseHeaders(response.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
