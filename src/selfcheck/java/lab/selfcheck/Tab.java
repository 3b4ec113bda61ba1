package lab.selfcheck;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab of Chromium.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools protocol</a>
 */
final class Tab implements AutoCloseable, WebSocket.Listener {

  private static final JsonMapper JSON = new JsonMapper();

  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();
  private final StringBuilder message = new StringBuilder();
  private WebSocket socket;

  private Tab() {}

  static Tab open(Chromium chromium) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + chromium.port() + "/json/new"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String address =
        JSON.readTree(http.send(asked, BodyHandlers.ofString()).body())
            .get("webSocketDebuggerUrl")
            .asString();
    Tab tab = new Tab();
    tab.socket = http.newWebSocketBuilder().buildAsync(URI.create(address), tab).join();
    List.of("Page.enable", "Network.enable", "Runtime.enable", "Log.enable")
        .forEach(method -> tab.call(method, Map.of()));
    tab.call("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    return tab;
  }

  /** Calls a method of the protocol, and waits for what comes of it. */
  JsonNode call(String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> response = new CompletableFuture<>();
    pending.put(id, response);
    String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(text, true).join();
    JsonNode came = response.orTimeout(2, TimeUnit.MINUTES).join();
    if (came.has("error")) {
      throw new IllegalStateException(method + ": " + came.get("error"));
    }
    return came.get("result");
  }

  /** Goes to a page, and waits until it is loaded. */
  void go(Path page) {
    events.clear();
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    Awaitility.await("page")
        .atMost(Duration.ofMinutes(1))
        .until(() -> !events("Page.loadEventFired").isEmpty());
  }

  /** The events of a name since the last page was gone to. */
  List<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.get("method").asString().equals(method))
        .map(event -> event.get("params"))
        .toList();
  }

  /** The value of an expression of JavaScript, or what its promise brings. */
  JsonNode value(String expression) {
    JsonNode came =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (came.has("exceptionDetails")) {
      throw new IllegalStateException(came.get("exceptionDetails").toString());
    }
    return came.get("result").path("value");
  }

  /** Presses a key, such as Tab, as somebody does who has no mouse. */
  void press(String key, int code, String text) {
    Map<String, Object> down =
        Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code);
    Map<String, Object> typed = new HashMap<>(down);
    typed.put("text", text);
    call("Input.dispatchKeyEvent", text.isEmpty() ? down : typed);
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  /** Has the page look as on a screen of that scheme, or as on paper. */
  void look(String medium, String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Takes a picture of what is in sight. */
  void picture(Path file) throws IOException {
    String data = call("Page.captureScreenshot", Map.of("format", "png")).get("data").asString();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** Prints it, and returns the document. */
  byte[] print() {
    return Base64.getDecoder().decode(call("Page.printToPDF", Map.of()).get("data").asString());
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
    message.append(part);
    if (whole) {
      JsonNode came = JSON.readTree(message.toString());
      message.setLength(0);
      if (came.has("id")) {
        pending.remove(came.get("id").asInt()).complete(came);
      } else {
        events.add(came);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
