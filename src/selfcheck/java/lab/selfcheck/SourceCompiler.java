package lab.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.File;
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
final class SourceCompiler implements AutoCloseable {

  /** For messages in English: asked for English, the compiler would take the machine's language. */
  private static final Locale ENGLISH = Locale.ROOT;

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;

  /**
   * A compiler against the class path of the running program.
   *
   * @param first folders of classes that go before it
   * @throws IllegalStateException if this Java has no compiler
   */
  SourceCompiler(Path... first) {
    compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("a Java without a compiler");
    }
    files = compiler.getStandardFileManager(null, ENGLISH, UTF_8);
    quietly(
        () -> {
          files.setLocationFromPaths(
              StandardLocation.CLASS_PATH,
              Stream.concat(Stream.of(first), runningClassPath()).toList());
          return null;
        });
  }

  /**
   * Compiles all Java files of some folders together, against the class path of the running
   * program. Annotation processors do not run.
   *
   * @param sourceRoots folders of sources in UTF-8; it is no success if there is none in them
   * @param classesDir the folder for the classes; it is created, and what is in it stays
   * @throws IllegalArgumentException if the compiler does not know an option
   * @throws UncheckedIOException if a folder can't be read or written
   */
  Compilation compile(List<Path> sourceRoots, Path classesDir, List<String> options) {
    return quietly(() -> attempt(sourceRoots, classesDir, options));
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
    if (sources.isEmpty()) {
      String roots = sourceRoots.stream().map(Path::toString).collect(joining(", "));
      return new Compilation(false, List.of("no Java file below " + roots));
    }
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

  private static Stream<Path> runningClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
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

  private static List<String> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(SourceCompiler::describe)
        .toList();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    String problem = kind + ": " + diagnostic.getMessage(ENGLISH);
    if (diagnostic.getSource() == null) {
      return problem;
    }
    Path file = Path.of(diagnostic.getSource().getName()).getFileName();
    return diagnostic.getLineNumber() == Diagnostic.NOPOS
        ? "%s: %s".formatted(file, problem)
        : "%s:%d: %s".formatted(file, diagnostic.getLineNumber(), problem);
  }
}
