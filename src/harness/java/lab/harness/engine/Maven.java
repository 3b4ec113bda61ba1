package lab.harness.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The commands by which Pulumi's CLI uses Maven.
 *
 * @param more arguments that say whose classes are meant, if not the student's
 * @see <a
 *     href="https://github.com/pulumi/pulumi-java/blob/main/pkg/internal/executors/executor_maven.go">
 *     Pulumi: Maven</a>
 */
public record Maven(
    String executable, Path folder, Map<String, String> environment, List<String> more) {

  private static final String NO_PROXY = "http.nonProxyHosts";
  private static final String SELF = "127.*";

  /**
   * The Maven that runs this program, because it is there without a network; the CLI itself would
   * take the wrapper first. Where that is not known, it is the wrapper, or what the path has.
   */
  public static Maven of(
      Path folder, List<String> more, Function<String, Optional<String>> property) {
    boolean windows = property.apply("os.name").orElse("").startsWith("Windows");
    String suffix = windows ? ".cmd" : "";
    String executable =
        property
            .apply("maven.home")
            .map(home -> Path.of(home, "bin", "mvn" + suffix))
            .filter(Files::isExecutable)
            .or(() -> Optional.of(folder.resolve("mvnw" + suffix)).filter(Files::isExecutable))
            .map(Path::toString)
            .orElse("mvn" + suffix);
    Map<String, String> environment = new HashMap<>();
    property.apply("java.home").ifPresent(home -> environment.put("JAVA_HOME", home));
    List<String> arguments = new ArrayList<>(more);
    property.apply("maven.repo.local").map("-Dmaven.repo.local="::concat).ifPresent(arguments::add);
    // Without a word about it, no proxy of Java's stands between this machine and itself.
    property
        .apply(NO_PROXY)
        .map(hosts -> "-D%s=%s".formatted(NO_PROXY, hosts.isEmpty() ? SELF : hosts + "|" + SELF))
        .ifPresent(arguments::add);
    return new Maven(executable, folder, environment, arguments);
  }

  /** What runs the program; the limit is for Maven and the program together. */
  public Program program(Duration limit) {
    return new Program(command(limit, "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
  }

  /** What asks which plugins the program needs. */
  public PluginDiscovery plugins(Duration limit) {
    return new PluginDiscovery(
        command(
            limit,
            "-Dorg.slf4j.simpleLogger.logFile=System.err",
            "-DmainClass=com.pulumi.bootstrap.internal.Main",
            "-DmainArgs=packages"));
  }

  private Command command(Duration limit, String... properties) {
    List<String> words = new ArrayList<>();
    words.add(executable);
    Collections.addAll(words, properties);
    Collections.addAll(words, "--no-transfer-progress", "compile", "exec:java");
    words.addAll(more);
    return new Command(words, folder, environment, limit);
  }
}
