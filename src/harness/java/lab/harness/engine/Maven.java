package lab.harness.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands by which Pulumi's CLI uses Maven.
 *
 * @param executable Maven's script
 * @param folder the project's
 * @param more arguments that say whose classes are meant, if not the student's
 * @see <a
 *     href="https://github.com/pulumi/pulumi-java/blob/main/pkg/internal/executors/executor_maven.go">
 *     Pulumi: Maven</a>
 */
public record Maven(String executable, Path folder, List<String> more) {

  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  /**
   * The Maven that runs this program, because it is there without a network; the CLI itself would
   * take the wrapper first. Where that is not known: the wrapper, or what the path has.
   *
   * @param folder the project's
   * @param more arguments to hand on
   * @return how to call it
   */
  public static Maven of(Path folder, List<String> more) {
    Optional<Path> home = Optional.ofNullable(System.getProperty("maven.home")).map(Path::of);
    String executable =
        Stream.concat(
                home.stream().map(it -> it.resolve("bin").resolve(script("mvn"))),
                Stream.of(folder.resolve(script("mvnw"))))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse(script("mvn"));
    String repository = System.getProperty("maven.repo.local");
    return new Maven(
        executable,
        folder,
        repository == null
            ? more
            : Stream.concat(more.stream(), Stream.of("-Dmaven.repo.local=" + repository)).toList());
  }

  /**
   * What runs the program.
   *
   * @param limit how long Maven and the program may take
   * @return the program
   */
  public Program program(Duration limit) {
    return new Program(
        command(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "--no-transfer-progress",
            "compile",
            "exec:java"),
        folder,
        limit);
  }

  /**
   * What asks which plugins the program needs.
   *
   * @param limit how long Maven may take
   * @return the question
   */
  public PluginDiscovery plugins(Duration limit) {
    return new PluginDiscovery(
        command(
            "-Dorg.slf4j.simpleLogger.logFile=System.err",
            "--no-transfer-progress",
            "compile",
            "exec:java",
            "-DmainClass=com.pulumi.bootstrap.internal.Main",
            "-DmainArgs=packages"),
        folder,
        limit);
  }

  private List<String> command(String... arguments) {
    return Stream.of(Stream.of(executable), Stream.of(arguments), more.stream())
        .flatMap(it -> it)
        .toList();
  }

  private static String script(String name) {
    return WINDOWS ? name + ".cmd" : name;
  }
}
