package lab.selfcheck;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Chromium without a window, which lets itself be steered by the DevTools protocol. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Process process;
  private final Path folder;

  private Chromium(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** The program on this machine; empty if there is none. */
  static Optional<Path> find() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .filter(folder -> !folder.contains("\"")) // as Windows allows
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param folder where it keeps its profile
   */
  static Chromium start(Path program, Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new"));
    if (Files.getOwner(folder).getName().equals("root")) {
      command.add("--no-sandbox"); // which Chromium has not for root
    }
    command.addAll(
        List.of(
            "--remote-debugging-port=0",
            "--user-data-dir=" + folder,
            "--no-first-run",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "about:blank"));
    return new Chromium(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start(),
        folder);
  }

  /** The port that it listens on, on the loopback interface. */
  int port() {
    Path file = folder.resolve("DevToolsActivePort");
    return Awaitility.await("Chromium's port")
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> Integer.parseInt(Files.readAllLines(file).get(0)), port -> port > 0);
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
    process.destroyForcibly();
    removeLink();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** It leads out of the folder, which JUnit would warn of. */
  private void removeLink() {
    try {
      Files.deleteIfExists(folder.resolve("SingletonSocket"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
