package lab.harness.cloud;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits for the line of the log that ends in {@code Ready.}, or until the container has ended: its
 * log ends with it.
 *
 * @see <a href="https://java.testcontainers.org/features/startup_and_waits/">Testcontainers: wait
 *     strategies</a>
 */
final class ReadyOrGone extends AbstractWaitStrategy {

  private static final Pattern READY = Pattern.compile("Ready\\.\\s*\\R");
  private static final int MAX_LOG = 8_000;
  private static final int MAX_LINES = 8;
  private static final int SECONDS_TO_END = 10;

  private final String image;

  ReadyOrGone(String image) {
    this.image = image;
    withStartupTimeout(Duration.ofSeconds(60));
  }

  @Override
  protected void waitUntilReady() {
    DockerClient docker = waitStrategyTarget.getDockerClient();
    String container = waitStrategyTarget.getContainerId();
    Log log =
        docker
            .logContainerCmd(container)
            .withFollowStream(true)
            .withStdOut(true)
            .withStdErr(true)
            .exec(new Log());
    try (log) {
      boolean ended = log.awaitCompletion(startupTimeout.toSeconds(), TimeUnit.SECONDS);
      if (!log.ready) {
        throw new BadInputException(ended ? gone(exitCode(docker, container), log) : slow(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int exitCode(DockerClient docker, String container) {
    return docker
        .waitContainerCmd(container)
        .exec(new WaitContainerResultCallback())
        .awaitStatusCode(SECONDS_TO_END, TimeUnit.SECONDS);
  }

  private Finding gone(int exitCode, Log log) {
    return Finding.of(
        "localstack.gone", "image", image, "exitCode", exitCode, "log", log.lastLines());
  }

  private Finding slow(Log log) {
    long seconds = startupTimeout.toSeconds();
    return Finding.of(
        "localstack.slow", "image", image, "seconds", seconds, "log", log.lastLines());
  }

  /** The end of a log. */
  private static final class Log extends ResultCallback.Adapter<Frame> {

    private final StringBuilder text = new StringBuilder();
    private volatile boolean ready;

    @Override
    public synchronized void onNext(Frame frame) {
      text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
      if (READY.matcher(text).find()) {
        ready = true;
        onComplete();
      }
      text.delete(0, Math.max(0, text.length() - MAX_LOG));
    }

    private synchronized String lastLines() {
      List<String> lines = text.toString().lines().filter(line -> !line.isBlank()).toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - MAX_LINES))
          .map("  %.160s"::formatted)
          .collect(Collectors.joining("\n"));
    }
  }
}
