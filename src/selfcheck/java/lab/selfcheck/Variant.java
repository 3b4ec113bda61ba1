package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A right answer of another kind: classes that take the place of those of the reference.
 *
 * @param folder the folder of the classes; its name says what is other
 */
record Variant(Path folder) {

  private static final Path ALL = Path.of("src", "gallery", "variants");

  static List<Variant> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(Variant::new).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Copies its classes. */
  void apply(Path reference, Path target) throws IOException {
    Sources.copy(folder, target);
  }
}
