package lab.harness.cloud;

import java.net.URI;

/** What the embedded servers share. */
final class Servers {

  private Servers() {}

  /** Something that a server does, throwing whatever its library throws. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  static void attempt(String server, Action action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("%s: %s".formatted(server, e.getMessage()), e);
    }
  }

  static URI loopback(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
