package lab.harness.engine;

import static lab.harness.text.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.harness.progress.PlainText;
import lab.harness.settings.BadInputException;

/**
 * A process that has been run. Nothing of it, nor of what it started, is left.
 *
 * @param ended whether it ended by itself, within its limit
 * @param status its exit status, if it did
 * @param out the last that it printed
 * @param err the last that it printed to the standard error
 */
record Child(boolean ended, int status, String out, String err) {

  private static final int LAST = 8;
  private static final String ERROR = "[ERROR] ";
  private static final String HELP = "To see the full stack trace";
  private static final String COLOURS = "\u001B\\[[;\\d]*m";

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /**
   * Runs a process.
   *
   * @param environment what it finds in its environment beside what this process has there
   * @throws BadInputException if it can't be started
   */
  static Child run(
      List<String> command, Path folder, Map<String, String> environment, Duration limit) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = start(builder);
    try {
      // For whoever ends Maven with a signal: a program that hangs would go on without it.
      Thread end = new Thread(() -> kill(process));
      Runtime.getRuntime().addShutdownHook(end);
      try {
        return await(process, limit);
      } finally {
        kill(process);
        forget(end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a process ran", e);
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new BadInputException(text("bad.command", builder.command().get(0), e.getMessage()));
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This JVM is about to end, and the hook is at work.
    }
  }

  private static Child await(Process process, Duration limit)
      throws IOException, InterruptedException {
    process.getOutputStream().close();
    Tail out = new Tail(process.inputReader());
    Tail err = new Tail(process.errorReader());
    out.start();
    err.start();
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    kill(process);
    out.join(LAST_WORDS.toMillis());
    err.join(LAST_WORDS.toMillis());
    return new Child(ended, process.waitFor(), plain(out), plain(err));
  }

  private static void kill(Process process) {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static String plain(Tail tail) {
    return tail.text().replaceAll(COLOURS, "");
  }

  /** All that it printed. */
  String output() {
    return out + "\n" + err;
  }

  /** What it said of its failure: Maven's errors, or the last that came. */
  String said() {
    List<String> lines = output().lines().filter(line -> !line.isBlank()).toList();
    List<String> errors =
        lines.stream()
            .filter(line -> line.startsWith(ERROR))
            .map(line -> line.substring(ERROR.length()))
            .takeWhile(line -> !line.startsWith(HELP))
            .toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST), lines.size());
    String said = PlainText.bounded(String.join("\n", errors.isEmpty() ? last : errors));
    return (said.isEmpty() ? text("engine.silent") : said).indent(2);
  }
}
