package lab.harness.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Java files of a folder at one moment.
 *
 * @param files what is in each, by its path in the folder; bytes, one for a character
 */
record SourceState(Map<Path, String> files) {

  /** Reads them; a file that is gone by then is not there. */
  static SourceState of(Path folder) {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(SourceState::isSource).toList()) {
        files.put(folder.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (NoSuchFileException e) {
      return of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceState(files);
  }

  /** Editors keep files of their own beside those that they edit. */
  static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  /**
   * Whether a save seems to be over: an editor may empty a file or take it away before it writes
   * it.
   */
  boolean isWhole(SourceState before) {
    return files.keySet().containsAll(before.files.keySet())
        && files.entrySet().stream()
            .noneMatch(
                it ->
                    it.getValue().isBlank()
                        && !before.files.getOrDefault(it.getKey(), "").isBlank());
  }

  /** The files that are not as they were, in alphabetical order. */
  Set<Path> since(SourceState before) {
    Set<Path> changed = new TreeSet<>(files.keySet());
    changed.addAll(before.files.keySet());
    changed.removeIf(it -> Objects.equals(files.get(it), before.files.get(it)));
    return changed;
  }
}
