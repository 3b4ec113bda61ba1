package lab.harness.programs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.contract.Storage;
import lab.harness.compile.Compilation;
import lab.harness.compile.Implementation;
import lab.harness.compile.ImplementationLoader;
import lab.harness.compile.SourceCompiler;
import lab.harness.settings.Settings;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/**
 * The classes that are judged, which Maven or an editor has compiled. Where one of them does not
 * compile, there is none at all: then the others are compiled once more without it.
 */
record StudentClasses(Path source, Path compiled, Path again, String classPath) {

  static StudentClasses of(Settings settings, String classPath) {
    return new StudentClasses(
        settings.sourceFolder(),
        folderOf(Storage.class),
        settings.out().resolve("classes"),
        classPath);
  }

  /**
   * Loads them.
   *
   * @throws BadInputException if the folder of the sources is not there
   */
  Implementation load(ClassLoader parent) {
    if (!Files.isDirectory(source)) {
      throw new BadInputException(Finding.of("bad.source", "folder", source));
    }
    delete(again);
    if (areAllCompiled()) {
      return Implementation.of(new ImplementationLoader(parent, compiled));
    }
    try (SourceCompiler compiler = new SourceCompiler(folders())) {
      Compilation compilation = compiler.compileWhatCanBe(source, again, List.of("-parameters"));
      return new Implementation(new ImplementationLoader(parent, again), compilation.errors());
    }
  }

  private boolean areAllCompiled() {
    try (Stream<Path> files = Files.walk(source)) {
      return files
          .map(file -> source.relativize(file).toString())
          .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
          .map(name -> name.replaceFirst("java$", "class"))
          .allMatch(name -> Files.exists(compiled.resolve(name)) && compilesWhole(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether neither a class nor one within it is what Eclipse's compiler leaves of a broken one.
   */
  private boolean compilesWhole(String name) {
    Path file = compiled.resolve(name);
    String stem = file.getFileName().toString().replaceFirst("[.]class$", "");
    try (Stream<Path> beside = Files.list(file.getParent())) {
      return beside
          .filter(
              it -> it.getFileName().toString().matches(Pattern.quote(stem) + "([$].*)?[.]class"))
          .noneMatch(StudentClasses::hasUnresolvedProblem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** VS Code and Eclipse compile what they can of a broken class; the rest of it throws this. */
  private static boolean hasUnresolvedProblem(Path file) {
    try {
      return Files.readString(file, ISO_8859_1).contains("Unresolved compilation problem");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> folders() {
    return Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
  }

  /** The student's classes are beside the contract's. */
  private static Path folderOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
