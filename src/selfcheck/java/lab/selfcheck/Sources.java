package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Writes Java files for tests to compile. */
final class Sources {

  private Sources() {}

  /**
   * Writes a file with one class.
   *
   * @param root the source root
   * @param type the class's full name
   * @param code what follows after the line with the package
   * @throws IOException if it can't be written
   */
  static void write(Path root, String type, String code) throws IOException {
    int dot = type.lastIndexOf('.');
    Path folder = Files.createDirectories(root.resolve(type.substring(0, dot).replace('.', '/')));
    Files.writeString(
        folder.resolve(type.substring(dot + 1) + ".java"),
        "package " + type.substring(0, dot) + ";\n" + code);
  }

  /** Copies the files of a folder over those of another, which it makes if need be. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
