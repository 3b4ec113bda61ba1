package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.compile.Compilation;
import lab.harness.compile.ImplementationLoader;
import lab.harness.compile.SourceCompiler;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;
import lab.harness.run.RunRequest;
import lab.harness.settings.Settings;
import lab.harness.step.StepCatalogue;
import lab.harness.workspace.CloudKind;

/** Compiles implementations and runs the lab against them. */
final class Implementations {

  static final Path STARTER = Path.of("src", "main", "java");
  static final Path SOLUTION = Path.of("src", "solution", "java");

  private Implementations() {}

  static RunResult run(LabRunner runner, Path source, Path classes, Map<String, String> properties)
      throws IOException {
    assertThat(compile(List.of(source), classes).problems()).isEmpty();
    return run(runner, properties, classes);
  }

  /** Runs the lab against classes; one is taken from the first folder that has it. */
  static RunResult run(LabRunner runner, Map<String, String> properties, Path... classes)
      throws IOException {
    try (ImplementationLoader loader =
        new ImplementationLoader(Implementations.class.getClassLoader(), classes)) {
      return runner.run(RunRequest.quiet(loader, settings(properties)));
    }
  }

  static Settings settings(Map<String, String> properties) {
    return Settings.of(
        name -> Optional.ofNullable(properties.get(name)), StepCatalogue.read(), CloudKind.names());
  }

  /** A compiler against some folders, and then the class path of the running program. */
  static SourceCompiler compiler(Path... first) {
    Stream<Path> running =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
    return new SourceCompiler(Stream.concat(Stream.of(first), running).toList());
  }

  static Compilation compile(List<Path> sourceRoots, Path classes, String... options) {
    try (SourceCompiler compiler = compiler()) {
      return compiler.compile(sourceRoots, classes, List.of(options));
    }
  }
}
