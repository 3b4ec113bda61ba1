package lab.selfcheck;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.harness.step.Step;

/**
 * Which steps a class of the reference can make a difference to: those that run it, or a class that
 * uses it. No other step even loads it.
 */
final class Reach {

  private static final String EXERCISE = "lab.steps.Exercise";

  /** The classes of the reference that a step uses, by its number. */
  private final Map<Integer, Set<String>> used = new TreeMap<>();

  /**
   * Reads the steps that this program runs with.
   *
   * @param reference the folder of the reference's classes
   */
  Reach(Path reference) {
    JavaClasses steps = new ClassFileImporter().importPackages("lab.steps");
    JavaClasses implementation = new ClassFileImporter().importPath(reference);
    for (JavaClass step : steps) {
      if (step.isAnnotatedWith(Step.class)) {
        Set<String> asked = asked(step);
        used.put(
            step.getAnnotationOfType(Step.class).value(),
            steps.get(EXERCISE).getAccessesFromSelf().stream()
                .filter(access -> asked.contains(access.getOrigin().getName()))
                .map(access -> access.getTargetOwner().getName())
                .filter(implementation::contain)
                .flatMap(name -> withAllThatItUses(implementation.get(name)))
                .collect(toSet()));
      }
    }
  }

  /**
   * The steps that classes can make a difference to.
   *
   * @param classes their full names
   * @return the numbers of the steps, in the form of {@code lab.step}
   */
  String steps(Set<String> classes) {
    return used.keySet().stream()
        .filter(step -> !Collections.disjoint(used.get(step), classes))
        .map(String::valueOf)
        .collect(joining(","));
  }

  /**
   * The steps that the classes of a folder can make a difference to.
   *
   * @param source a source root
   * @return as above
   */
  String steps(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      return steps(
          files
              .map(file -> source.relativize(file).toString())
              .filter(file -> file.endsWith(".java"))
              .map(file -> file.replace(".java", "").replaceAll("[/\\\\]", "."))
              .collect(toSet()));
    }
  }

  /** The methods of {@code Exercise} that a step calls. */
  private static Set<String> asked(JavaClass step) {
    return step.getAccessesFromSelf().stream()
        .filter(access -> access.getTargetOwner().getName().equals(EXERCISE))
        .map(JavaAccess::getName)
        .collect(toSet());
  }

  private static Stream<String> withAllThatItUses(JavaClass type) {
    return Stream.concat(
        Stream.of(type.getName()),
        type.getTransitiveDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .map(target -> target.getName().replaceFirst("\\$.*", "")));
  }
}
