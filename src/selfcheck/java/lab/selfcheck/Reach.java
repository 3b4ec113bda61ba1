package lab.selfcheck;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.pulumi.Context;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.harness.fixture.Exercise;
import lab.harness.step.Step;

/**
 * Which steps a class of the reference can make a difference to: those that run it, or a class that
 * uses it. No other step even loads it.
 */
final class Reach {

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
    JavaClass exercise = new ClassFileImporter().importClass(Exercise.class);
    for (JavaClass step : steps) {
      if (step.isAnnotatedWith(Step.class)) {
        Set<String> asked = asked(step);
        used.put(
            step.getAnnotationOfType(Step.class).value(),
            exercise.getMethods().stream()
                .filter(method -> asked.contains(method.getName()))
                .flatMap(method -> implementation.stream().filter(type -> makes(method, type)))
                .flatMap(Reach::withAllThatItUses)
                .collect(toSet()));
      }
    }
  }

  /** A class is an answer to its contract; the program is a method of the same name. */
  private static boolean makes(JavaMethod method, JavaClass type) {
    return type.isAssignableTo(method.getRawReturnType().getName())
        || type.tryGetMethod(method.getName(), Context.class).isPresent();
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

  /** The methods of {@link Exercise} that a step calls, or a class beside it that it uses. */
  private static Set<String> asked(JavaClass step) {
    return Stream.concat(
            Stream.of(step),
            step.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(helper -> helper.getPackage().equals(step.getPackage())))
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(access -> access.getTargetOwner().isEquivalentTo(Exercise.class))
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
