package lab.harness.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of {@code fixtures/objects}, and keys to store them under. */
public final class SampleFiles {

  private static final Path FOLDER = Path.of("fixtures", "objects");

  /**
   * Keys of our own, because a machine whose locale has no accents can open a file with accents in
   * its name but not spell it.
   */
  private static final List<String> KEYS =
      List.of(
          "rules.txt",
          "2026/saison d'été/équipe n°1.csv",
          "maps/Green Grasslands+river & sea.png",
          "empty",
          "diary of Zoé (50%).txt",
          "日記.txt");

  private SampleFiles() {}

  /**
   * Each file with a key: plain ones, and some with spaces, signs and accents.
   *
   * @return the files by their keys
   */
  public static Map<String, Path> byKey() {
    Iterator<String> keys = KEYS.iterator();
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(FOLDER)) {
      all.sorted().limit(KEYS.size()).forEach(file -> files.put(keys.next(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /**
   * A file's content.
   *
   * @param file the file
   * @return the content
   */
  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a file, in the place of what is there.
   *
   * @param file the file
   * @param content its content
   */
  public static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
