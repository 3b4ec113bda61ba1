package lab.harness.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/**
 * What runs in a process of its own.
 *
 * @param environment variables that it finds beside those of this process
 */
public record Command(
    List<String> words, Path folder, Map<String, String> environment, Duration limit) {

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /**
   * Runs it to its end, or to the limit, with more variables.
   *
   * @throws BadInputException if it can't be started
   */
  public Child run(Map<String, String> more) {
    Process process = start(more);
    // In case a signal ends Maven: without this, a program that hangs would go on.
    Thread end = new Thread(() -> kill(process));
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return await(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a process ran", e);
    } finally {
      kill(process);
      forget(end);
    }
  }

  /** For one that did not end, and of which nobody but its output tells. */
  WrongAnswer slow(Child child) {
    return new WrongAnswer(
        Finding.of("engine.slow", "seconds", limit.toSeconds(), "said", child.said()));
  }

  private Process start(Map<String, String> more) {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new BadInputException(
          Finding.of("bad.command", "command", words.get(0), "reason", e.getMessage()));
    }
  }

  private Child await(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    Tail out = new Tail(process.inputReader());
    Tail err = new Tail(process.errorReader());
    out.start();
    err.start();
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    kill(process);
    out.join(LAST_WORDS.toMillis());
    err.join(LAST_WORDS.toMillis());
    return new Child(ended, process.waitFor(), out.text(), err.text());
  }

  private static void kill(Process process) {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This JVM is about to end, and the hook is at work.
    }
  }
}
