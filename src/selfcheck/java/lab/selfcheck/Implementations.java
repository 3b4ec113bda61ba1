package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.harness.compile.Compilation;
import lab.harness.compile.ImplementationLoader;
import lab.harness.compile.SourceCompiler;
import lab.harness.progress.Progress;
import lab.harness.run.StepsRunner;

/** Compiles implementations and runs the lab against them. */
final class Implementations {

  static final Path STARTER = Path.of("src", "main", "java");
  static final Path SOLUTION = Path.of("src", "solution", "java");

  private Implementations() {}

  static Progress run(StepsRunner runner, Path source, Path classes, Map<String, String> properties)
      throws IOException {
    assertThat(compile(List.of(source), classes).problems()).isEmpty();
    return run(runner, properties, classes);
  }

  /** Runs the lab against classes; one is taken from the first folder that has it. */
  static Progress run(StepsRunner runner, Map<String, String> properties, Path... classes)
      throws IOException {
    try (ImplementationLoader loader =
        new ImplementationLoader(Implementations.class.getClassLoader(), classes)) {
      return runner.run(loader, properties);
    }
  }

  static Compilation compile(List<Path> sourceRoots, Path classes, String... options) {
    try (SourceCompiler compiler = new SourceCompiler()) {
      return compiler.compile(sourceRoots, classes, List.of(options));
    }
  }
}
