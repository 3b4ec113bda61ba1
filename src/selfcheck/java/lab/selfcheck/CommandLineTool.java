package lab.selfcheck;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine that is none of the lab's. */
record CommandLineTool(Path program) {

  /** What a program has said, and its exit status. */
  record Said(int status, String text) {}

  /**
   * The programs of a name that work: all on the path, which may be of several versions.
   *
   * @param check arguments with which the status is 0 if the program is the one that is wanted
   */
  static List<CommandLineTool> named(String name, String... check) throws IOException {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    List<CommandLineTool> found = new ArrayList<>();
    for (Path file :
        Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .distinct()
            .toList()) {
      CommandLineTool tool = new CommandLineTool(file);
      if (tool.run(Map.of(), check).status() == 0) {
        found.add(tool);
      }
    }
    return found;
  }

  /** Runs it with some more variables. */
  Said run(Map<String, String> variables, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONUTF8", "1");
    builder.environment().keySet().removeIf(key -> key.startsWith("AWS_"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }
}
