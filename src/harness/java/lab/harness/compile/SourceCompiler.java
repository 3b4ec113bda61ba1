package lab.harness.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles in this JVM, as Maven would, again and again: the class path is read once. Not for
 * several threads at a time.
 */
public final class SourceCompiler implements AutoCloseable {

  /** For messages in English: asked for English, the compiler would take the machine's language. */
  private static final Locale ENGLISH = Locale.ROOT;

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;

  /**
   * A compiler against a class path.
   *
   * @throws IllegalStateException if this Java has no compiler
   */
  public SourceCompiler(List<Path> classPath) {
    compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("a Java without a compiler");
    }
    files = compiler.getStandardFileManager(null, ENGLISH, UTF_8);
    quietly(
        () -> {
          files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
          return null;
        });
  }

  /**
   * Compiles all Java files of some folders together. Annotation processors do not run.
   *
   * @param sourceRoots folders of sources in UTF-8; it is no success if there is none in them
   * @param classesDir the folder for the classes; it is created, and what is in it stays
   * @throws IllegalArgumentException if the compiler does not know an option
   * @throws UncheckedIOException if a folder can't be read or written
   */
  public Compilation compile(List<Path> sourceRoots, Path classesDir, List<String> options) {
    return quietly(() -> attempt(sourceRoots, classesDir, options));
  }

  /**
   * Compiles some files.
   *
   * @param classesDir the folder for the classes; it is created, and what is in it stays
   */
  Compilation compileFiles(List<Path> sources, Path classesDir, List<String> options) {
    return quietly(() -> compile(sources, options, classesDir));
  }

  /**
   * Compiles as many files of a folder as can be: those with errors are left out, and then those
   * that need them, until the rest compiles.
   *
   * @param classesDir the folder for the classes; it is created, and what is in it stays
   * @return no success if something was left out; the errors of all attempts, the first ones first
   */
  public Compilation compileWhatCanBe(Path sourceRoot, Path classesDir, List<String> options) {
    return quietly(
        () -> {
          List<Path> sources = sources(List.of(sourceRoot));
          List<Problem> errors = new ArrayList<>();
          while (!sources.isEmpty()) {
            Compilation attempt = compile(sources, options, classesDir);
            errors.addAll(attempt.errors());
            if (attempt.success() || !sources.removeAll(attempt.broken())) {
              break;
            }
          }
          return new Compilation(errors.isEmpty(), errors);
        });
  }

  @Override
  public void close() {
    quietly(
        () -> {
          files.close();
          return null;
        });
  }

  private Compilation attempt(List<Path> sourceRoots, Path classesDir, List<String> options)
      throws IOException {
    List<Path> sources = sources(sourceRoots);
    return sources.isEmpty()
        ? new Compilation(false, List.of())
        : compile(sources, options, classesDir);
  }

  private Compilation compile(List<Path> sources, List<String> options, Path classesDir)
      throws IOException {
    files.setLocationFromPaths(
        StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classesDir)));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean success =
        compiler
            .getTask(
                null,
                files,
                diagnostics,
                Stream.concat(Stream.of("-proc:none"), options.stream()).toList(),
                null,
                files.getJavaFileObjectsFromPaths(sources))
            .call();
    return new Compilation(success, problems(diagnostics));
  }

  private static <T> T quietly(IOCallable<T> work) {
    try {
      return work.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface IOCallable<T> {
    T call() throws IOException;
  }

  private static List<Path> sources(List<Path> roots) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> below = Files.walk(root)) {
        below
            .filter(path -> path.toString().endsWith(".java") && Files.isRegularFile(path))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static List<Problem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> Problem.of(diagnostic, ENGLISH))
        .toList();
  }
}
