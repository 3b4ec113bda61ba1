package lab.harness.cloud;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
  private static final int MAX_LINE = 160;
  private static final int SECONDS_TO_END = 10;

  /** The container did not become ready. */
  static final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Integer exitCode;
    private final String log;

    private NotReadyException(Integer exitCode, String log) {
      super(log);
      this.exitCode = exitCode;
      this.log = log;
    }

    /** What it ended with; null if it is still running. */
    Integer exitCode() {
      return exitCode;
    }

    /** The last lines of its log. */
    String log() {
      return log;
    }
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
        throw new NotReadyException(ended ? exitCode(docker, container) : null, log.lastLines());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Integer exitCode(DockerClient docker, String container) {
    return docker
        .waitContainerCmd(container)
        .exec(new WaitContainerResultCallback())
        .awaitStatusCode(SECONDS_TO_END, TimeUnit.SECONDS);
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
      return String.join(
          "\n",
          lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size()).stream()
              .map(line -> "  " + (line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line))
              .toList());
    }
  }
}
