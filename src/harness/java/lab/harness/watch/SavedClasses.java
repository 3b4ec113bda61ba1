package lab.harness.watch;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.harness.compile.ChangesCompiler;
import lab.harness.compile.Compilation;
import lab.harness.compile.Problem;

/** The student's classes as they were saved last, each time in a folder of their own. */
public final class SavedClasses implements AutoCloseable {

  private final Path source;
  private final Path out;
  private final ChangesCompiler compiler;
  private SourceState compiled = new SourceState(Map.of());
  private int number;

  /**
   * Compiles a folder.
   *
   * @param source the folder of the sources
   * @param out the folder for the classes, which is emptied
   * @param classPath what they are compiled against
   */
  public SavedClasses(Path source, Path out, List<Path> classPath) throws IOException {
    this.source = source;
    this.out = out;
    delete(out);
    this.compiler = new ChangesCompiler(source, out.resolve("last"), classPath);
  }

  /**
   * What came of compiling.
   *
   * @param errors why some of the classes are not there
   */
  record Compiled(Path folder, List<Problem> errors) {}

  Compiled compile() throws IOException {
    Path folder = Files.createDirectories(out.resolve(String.valueOf(++number)));
    SourceState now = SourceState.of(source);
    Compilation compilation = compiler.compile(now.since(compiled), folder);
    compiled = now;
    Files.createDirectories(folder); // where nothing compiles, there are no classes
    return new Compiled(folder, compilation.errors());
  }

  /** Removes what nobody loads any more. */
  void forget(Compiled compiled) throws IOException {
    delete(compiled.folder());
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
