package lab.harness.settings;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's own folder, wherever the tests were started from. */
public final class Project {

  private static final Path FOLDER = find();

  private Project() {}

  /** The folder; empty, as in {@code Path.of("")}, if it is the working directory. */
  public static Path folder() {
    return FOLDER;
  }

  /** Some editors start tests from a folder above; the classes are below the project's own. */
  private static Path find() {
    Path here = Path.of("");
    return isProject(here)
        ? here
        : classes().stream()
            .flatMap(start -> Stream.iterate(start, path -> path != null, Path::getParent))
            .filter(Project::isProject)
            .findFirst()
            .orElse(here);
  }

  private static boolean isProject(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.isDirectory(folder.resolve("fixtures"));
  }

  private static Optional<Path> classes() {
    try {
      CodeSource source = Project.class.getProtectionDomain().getCodeSource();
      return source == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()).toAbsolutePath());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
