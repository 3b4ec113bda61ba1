package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A right answer of another kind: a patch on the reference, or a folder of classes that take the
 * place of its own.
 *
 * @param name what is other about it
 * @param change what makes it of the reference
 */
record Variant(String name, GalleryRun.Change change) {

  private static final Path FOLDER = Path.of("src", "gallery", "variants");

  static List<Variant> all() throws IOException {
    try (Stream<Path> entries = Files.list(FOLDER)) {
      List<Variant> variants = new ArrayList<>();
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString().replace(".patch", "");
        variants.add(
            Files.isDirectory(entry)
                ? new Variant(name, (reference, target) -> Sources.copy(entry, target))
                : new Variant(name, Patch.of(Files.readAllLines(entry))::apply));
      }
      return variants;
    }
  }
}
