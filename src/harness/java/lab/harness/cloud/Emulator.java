package lab.harness.cloud;

import java.net.URI;

/** A server on this machine that responds as a service of AWS does. */
record Emulator(URI endpoint, AutoCloseable server) {

  /** A server on a port of the loopback interface. */
  static Emulator at(int port, AutoCloseable server) {
    return new Emulator(URI.create("http://127.0.0.1:" + port), server);
  }
}
