package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.engine.Maven;
import lab.harness.programs.CloudToPoke;

/** The cloud for AWS's tools as a student starts it, but for Maven, and what it has printed. */
final class CloudInAProcess implements AutoCloseable {

  private static final Pattern POSIX = Pattern.compile("export (\\w+)=(.*)");
  private static final Pattern POWER_SHELL = Pattern.compile("\\$env:(\\w+)=\"(.*)\"");
  private static final Path CONTRACT = Path.of("src", "contract", "java");
  private static final int LIMIT_SECONDS = 20;

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private CloudInAProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it and waits until it is open, or has given up.
   *
   * @param source the student's classes, as far as they compile
   * @param out takes those, once for all that start with the same folder, and the reports
   * @param args its arguments, and properties ({@code -Dname=value})
   */
  static CloudInAProcess start(Path source, Path out, String... args) throws IOException {
    Map<Boolean, List<String>> isProperty =
        Stream.of(args).collect(Collectors.partitioningBy(it -> it.startsWith("-D")));
    Path classes = out.resolve("compiled");
    if (Files.isDirectory(source) && !Files.exists(classes)) {
      Implementations.compile(List.of(CONTRACT), classes);
      Implementations.compile(List.of(source), classes);
    }
    List<String> options = new ArrayList<>();
    Collections.addAll(
        options,
        "-cp",
        classes + File.pathSeparator + StandInAccount.classPath(),
        "-Dlab.source=" + source,
        "-Dlab.out=" + out,
        "-Dlab.lang=en",
        // What Maven has in .mvn/jvm.config, and students see.
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
    options.addAll(isProperty.get(true));
    List<String> words = new ArrayList<>(List.of(CloudToPoke.class.getName()));
    words.addAll(isProperty.get(false));
    return started(StandInAccount.java(options, words.toArray(String[]::new)));
  }

  /** The same of the reference by Maven, as the README has it. */
  static CloudInAProcess startByMaven(String args) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Maven maven = Maven.of(here, List.of(), name -> Optional.ofNullable(System.getProperty(name)));
    List<String> command = new ArrayList<>(List.of(maven.executable(), "--no-transfer-progress"));
    command.addAll(maven.more());
    Collections.addAll(command, "test-compile", "exec:java@cloud", "-Psolution", "-Dlab.lang=en");
    command.add("-Dexec.args=" + args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(maven.environment());
    return started(builder);
  }

  private static CloudInAProcess started(ProcessBuilder builder) throws IOException {
    CloudInAProcess started = new CloudInAProcess(builder.redirectErrorStream(true).start());
    started.readUntil("Ctrl-C");
    return started;
  }

  private void readUntil(String start) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith(start)) {
        return;
      }
    }
  }

  /** All that it has printed until it was open or had ended. */
  List<String> lines() {
    return lines;
  }

  /** The variables for bash and its like. */
  Map<String, String> posix() {
    return variables(POSIX);
  }

  /** The variables for PowerShell. */
  Map<String, String> powerShell() {
    return variables(POWER_SHELL);
  }

  private Map<String, String> variables(Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
  }

  /** Ends it as Ctrl-C does; gives what it has printed since it was open. */
  List<String> interrupt() throws IOException, InterruptedException {
    int open = lines.size();
    InterruptSignal.send(process);
    readUntil("no line starts so");
    return lines.subList(open, lines.size());
  }

  /** Its exit status, once it has one. */
  int status() throws InterruptedException {
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
