package lab.selfcheck;

import java.io.IOException;
import java.util.Map;
import lab.harness.cloud.EmbeddedCloud;
import tools.jackson.databind.json.JsonMapper;

/**
 * The embedded cloud in a process of its own. Says in a line of JSON how to reach it, and ends when
 * its input does.
 */
final class Emulators {

  private Emulators() {}

  public static void main(String[] args) throws IOException {
    try (EmbeddedCloud cloud = new EmbeddedCloud(true)) {
      Map<String, String> properties = cloud.properties();
      System.out.println(JsonMapper.shared().writeValueAsString(properties));
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    System.exit(0); // DynamoDB Local leaves threads
  }
}
