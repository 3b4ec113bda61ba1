package lab.harness.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of compiling.
 *
 * @param success whether there are classes now
 * @param problems errors and warnings in the order in which the compiler met them
 */
public record Compilation(boolean success, List<Problem> problems) {

  /** Copies the list, so that the record does not change. */
  public Compilation {
    problems = List.copyOf(problems);
  }

  /** The errors alone. */
  public List<Problem> errors() {
    return problems.stream().filter(Problem::error).toList();
  }

  /** The files that have an error. */
  Set<Path> broken() {
    return errors().stream()
        .map(Problem::file)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
