package lab.selfcheck;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * An image that behaves as {@code LocalStackContainer} asks, and is not LocalStack: {@link
 * StandInEdge} on a Java runtime and a shell of this machine. No registry is asked for anything.
 */
final class StandInImage implements AutoCloseable {

  private static final String ENTRY = "usr/local/bin/docker-entrypoint.sh";

  /** What the container path needs of a Linux. */
  private static final List<String> COMMANDS = List.of("/bin/bash", "/bin/sh", "/bin/sleep");

  /** Large, and nothing that an emulator needs. */
  private static final Pattern LEFT_OUT = Pattern.compile("pulumi|testcontainers|archunit|grpc");

  private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

  private final DockerClient docker = DockerClientFactory.lazyClient();
  private final String name = "not-localstack-%.8s:1".formatted(UUID.randomUUID());

  private StandInImage() {}

  /**
   * Builds the image.
   *
   * @param folder a folder for what goes into it
   */
  static StandInImage build(Path folder) throws Exception {
    Path root = Files.createDirectories(folder.resolve("root"));
    runtime(root.resolve("opt/java"));
    classPath(Files.createDirectories(root.resolve("opt/lab")));
    commands(root);
    script(
        root.resolve(ENTRY),
        "exec /opt/java/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
            + " -cp '/opt/lab/classes:/opt/lab/*' "
            + StandInEdge.class.getName());
    StandInImage image = new StandInImage();
    image.build(folder, "FROM scratch\nCOPY root /\nWORKDIR /tmp\n");
    return image;
  }

  /**
   * Builds another image from this one.
   *
   * @param folder a folder for what goes into it
   * @param entry what it does when it is started, in Bash
   */
  StandInImage with(Path folder, String entry) throws IOException {
    script(folder.resolve("root").resolve(ENTRY), entry);
    StandInImage image = new StandInImage();
    image.build(folder, "FROM %s\nCOPY root /\n".formatted(name));
    return image;
  }

  String name() {
    return name;
  }

  @Override
  public void close() {
    docker.removeImageCmd(name).withForce(true).exec();
  }

  private void build(Path folder, String dockerfile) throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), dockerfile);
    docker
        .buildImageCmd(folder.toFile())
        .withTags(Set.of(name))
        .exec(new BuildImageResultCallback())
        .awaitImageId();
  }

  private static void runtime(Path target) {
    int failed =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--add-modules=java.se,jdk.unsupported,jdk.crypto.ec,jdk.httpserver",
                "--no-header-files",
                "--no-man-pages",
                "--output=" + target);
    if (failed != 0) {
      throw new IllegalStateException("jlink ended with " + failed);
    }
  }

  private static void classPath(Path target) throws IOException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        copyTree(path, target.resolve("classes"));
      } else if (Files.isRegularFile(path) && !LEFT_OUT.matcher(entry).find()) {
        Files.copy(path, target.resolve(path.getFileName()));
      }
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The commands, and the libraries that they and the runtime want, at the same places. */
  private static void commands(Path root) throws Exception {
    List<String> wanting = new ArrayList<>(COMMANDS);
    try (Stream<Path> files = Files.walk(root.resolve("opt/java/lib"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".so")).forEach(wanting::add);
    }
    List<String> command = Stream.concat(Stream.of("ldd"), wanting.stream()).toList();
    Process ldd = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Stream<String> libraries =
        LIBRARY.matcher(said).results().map(found -> found.group(1)).distinct();
    for (String file : Stream.concat(COMMANDS.stream(), libraries).toList()) {
      Path copy = root.resolve(file.substring(1));
      if (!file.startsWith(root.toString())) {
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of(file), copy);
      }
    }
  }

  private static void script(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + line + "\n");
    if (!file.toFile().setExecutable(true, false)) {
      throw new IOException(file + " can't be made executable");
    }
  }
}
