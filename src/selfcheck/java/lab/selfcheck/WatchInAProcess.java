package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lab.harness.programs.Watch;
import org.awaitility.Awaitility;

/** The watch as a student starts it, but for Maven: what it has printed, and a hand to type. */
final class WatchInAProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path CONTRACT = Path.of("src", "contract", "java");
  private static final int LIMIT_SECONDS = 30;

  private final Process process;
  private final Path source;
  private final PrintStream keyboard;
  private final List<String> lines = new ArrayList<>();
  private int seen;

  private WatchInAProcess(Process process, Path source) {
    this.process = process;
    this.source = source;
    this.keyboard = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread reader = new Thread(this::read, "reads-the-watch");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts it on a copy of some classes.
   *
   * @param from the classes
   * @param folder takes the copy, what is compiled, and the reports
   * @param options properties ({@code -Dname=value}), then arguments
   */
  static WatchInAProcess start(Path from, Path folder, String... options) throws IOException {
    Path source = folder.resolve("source");
    Path contract = folder.resolve("contract");
    Sources.copy(from, source);
    Implementations.compile(List.of(CONTRACT), contract);
    List<String> all = new ArrayList<>();
    all.addAll(List.of("-cp", contract + File.pathSeparator + StandInAccount.classPath()));
    all.addAll(List.of("-Dlab.source=" + source, "-Dlab.out=" + folder.resolve("out")));
    all.addAll(List.of("-Dlab.lang=en", "-Dlab.seed=2026"));
    // What Maven has in .mvn/jvm.config.
    all.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
    List<String> words = new ArrayList<>(List.of(Watch.class.getName()));
    for (String option : options) {
      (option.startsWith("-D") ? all : words).add(option);
    }
    ProcessBuilder builder = StandInAccount.java(all, words.toArray(String[]::new));
    return new WatchInAProcess(builder.redirectErrorStream(true).start(), source);
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      // It has been killed.
    }
  }

  /** Waits for a line that has these words, and gives all lines up to it since the last such. */
  List<String> until(String words) {
    List<String> found = new ArrayList<>();
    Awaitility.await(words)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .pollDelay(Duration.ZERO)
        .until(
            () -> {
              assertThat(process.isAlive() || has(words)).as("%s in %s", words, lines()).isTrue();
              return take(words, found);
            });
    return found;
  }

  private boolean take(String words, List<String> found) {
    synchronized (lines) {
      for (int i = seen; i < lines.size(); i++) {
        if (lines.get(i).contains(words)) {
          found.addAll(lines.subList(seen, i + 1));
          seen = i + 1;
          return true;
        }
      }
      return false;
    }
  }

  private boolean has(String words) {
    synchronized (lines) {
      return lines.subList(seen, lines.size()).stream().anyMatch(line -> line.contains(words));
    }
  }

  /** All that it has printed by now. */
  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** A file of the student's. */
  Path file(String type) {
    return source.resolve("lab").resolve("exercise").resolve(type + ".java");
  }

  /** What a file holds, with some of its code replaced. */
  String with(String type, String code, String other) throws IOException {
    String before = Files.readString(file(type));
    assertThat(before).contains(code);
    return before.replace(code, other);
  }

  /** Types a line. */
  void type(String line) {
    keyboard.println(line);
  }

  /** Ends the input. */
  void hangUp() {
    keyboard.close();
  }

  /** Ends it as Ctrl-C does. */
  void interrupt() throws IOException, InterruptedException {
    InterruptSignal.send(process);
  }

  /** Its exit status, once it has one. */
  int status() throws InterruptedException {
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** The number of the process. */
  long id() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
