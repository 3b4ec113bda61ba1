package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A user who asks for a container and has no Docker is told so at once, and nothing else. */
@Timeout(60)
class DockerTest {

  /** In seconds: Testcontainers would wait for good. A machine that is busy may take 15. */
  private static final int LIMIT = 30;

  @TempDir Path folder;

  @Test
  void anEngineThatNeverAnswersIsNamed() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String host = "tcp://127.0.0.1:" + silent.getLocalPort();

      assertThat(said(host, true)).contains("DOCKER_HOST=" + host, "did not answer within");
    }
  }

  @Test
  void anEngineThatIsNotThereIsNamed() throws Exception {
    assumeThat(Files.exists(Path.of("/var/run/docker.sock")))
        .as("Testcontainers would find this one")
        .isFalse();

    assertThat(said("unix:///no/such/docker.sock", true))
        .contains("DOCKER_HOST=unix:///no/such/docker.sock", "no Docker engine was found");
  }

  @Test
  void theEmbeddedCloudLoadsNothingOfIt() throws Exception {
    assertThat(said("tcp://127.0.0.1:1", false))
        .contains("lab.harness.cloud.EmbeddedS3 ")
        .doesNotContain("org.testcontainers", "com.github.dockerjava");
  }

  /** What the lab says in a process of its own: no logs, no traces. */
  private String said(String dockerHost, boolean container) throws IOException {
    Implementations.compile(List.of(Implementations.SOLUTION), folder);
    List<String> options =
        container
            ? List.of("-Dlab.cloud=" + "localstack")
            : List.of("-Xlog:class+load:stdout", "-Dlab.step=2");
    ProcessBuilder lab =
        StandInAccount.java(options, LabInAProcess.class.getName(), folder.toString())
            .redirectErrorStream(true);
    lab.environment().put("DOCKER_HOST", dockerHost);
    long start = System.nanoTime();
    Process process = lab.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (container) {
        assertThat(said).startsWith("lab.cloud=localstack needs Docker").hasLineCount(1);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(LIMIT);
      }
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
