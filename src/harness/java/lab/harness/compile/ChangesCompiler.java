package lab.harness.compile;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compiles a folder of sources again and again: only what has changed, unless others may see the
 * change. Each time the classes are in a folder of their own.
 */
public final class ChangesCompiler implements AutoCloseable {

  private static final List<String> OPTIONS = List.of("-parameters");

  private final Path source;
  private final Path last;
  private final SourceCompiler compiler;
  private boolean lastIsWhole;

  /**
   * Nothing is compiled yet.
   *
   * @param last a folder for the classes of the last time, which is emptied
   * @param classPath what the sources are compiled against
   */
  public ChangesCompiler(Path source, Path last, List<Path> classPath) throws IOException {
    this.source = source;
    this.last = last;
    empty();
    this.compiler = new SourceCompiler(Stream.concat(Stream.of(last), classPath.stream()).toList());
  }

  /**
   * Compiles.
   *
   * @param changed the files that are not as they were, by their paths below the source; all that
   *     are there if they were never compiled
   * @param classes an empty folder
   */
  public Compilation compile(Set<Path> changed, Path classes) throws IOException {
    if (lastIsWhole && isSmall(changed)) {
      copy(last, classes);
      if (changed.isEmpty()) {
        return new Compilation(true, List.of());
      }
      List<Path> files = changed.stream().map(source::resolve).toList();
      Compilation small = compiler.compileFiles(files, classes, OPTIONS);
      if (small.success() && changed.stream().allMatch(file -> keepsItsShape(file, classes))) {
        copy(classes, last);
        return small;
      }
      delete(classes);
    }
    empty();
    Compilation whole = compiler.compileWhatCanBe(source, classes, OPTIONS);
    lastIsWhole = whole.success();
    if (lastIsWhole) {
      copy(classes, last);
    }
    return whole;
  }

  /** Of a file that is new or gone, others may know in many ways. */
  private boolean isSmall(Set<Path> changed) {
    return changed.stream()
        .allMatch(
            file ->
                Files.exists(source.resolve(file))
                    && Files.exists(last.resolve(file.toString().replaceFirst("java$", "class"))));
  }

  private boolean keepsItsShape(Path file, Path classes) {
    return Shape.of(file, classes).equals(Shape.of(file, last));
  }

  private void empty() throws IOException {
    lastIsWhole = false;
    delete(last);
    Files.createDirectories(last);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Override
  public void close() {
    compiler.close();
  }
}
