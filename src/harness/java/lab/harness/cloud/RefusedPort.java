package lab.harness.cloud;

import java.net.BindException;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;

/** A server that could not start, most likely for its port. */
final class RefusedPort {

  private RefusedPort() {}

  /**
   * Says so if it was the port; any other failure stays what it is.
   *
   * @param port the port that was asked for
   */
  static Exception of(Exception failure, String service, int port) {
    return CauseChain.of(failure)
        .first(BindException.class)
        .<Exception>map(
            refused ->
                new BadInputException(
                    Finding.of(
                        "poke.port",
                        "service",
                        service,
                        "port",
                        String.valueOf(port),
                        "reason",
                        refused.getMessage())))
        .orElse(failure);
  }
}
