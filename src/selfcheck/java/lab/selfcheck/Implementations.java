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
    Compilation compilation = SourceCompiler.compile(List.of(source), classes, List.of());
    assertThat(compilation.problems()).isEmpty();
    try (ImplementationLoader loader =
        new ImplementationLoader(classes, Implementations.class.getClassLoader())) {
      return runner.run(loader, properties);
    }
  }
}
