package lab.harness.step;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a step, read from its class and the annotations in it.
 *
 * @param number its number, from 1 on, which is also in the keys of its texts
 * @param needs what its tests can't be judged without
 */
public record StepInfo(int number, Class<?> type, boolean bonus, Set<Need> needs) {

  static StepInfo of(Class<?> type) {
    Step step = type.getAnnotation(Step.class);
    Set<Need> needs = EnumSet.noneOf(Need.class);
    tests(type)
        .flatMap(test -> Arrays.stream(test.getParameters()))
        .forEach(parameter -> needs.addAll(needs(parameter)));
    return new StepInfo(step.value(), type, step.bonus(), Set.copyOf(needs));
  }

  /** Its stable name: the class's own. */
  public String id() {
    return type.getSimpleName();
  }

  /** What a right solution of it uses of an account; empty if it uses nothing that counts. */
  public Optional<Uses> uses() {
    return find(type, Uses.class);
  }

  /** Its tests: the methods that give points. */
  public List<Method> tests() {
    return tests(type).toList();
  }

  /** The points of all its tests. */
  public int points() {
    return tests(type).mapToInt(test -> test.getAnnotation(Points.class).value()).sum();
  }

  private static Stream<Method> tests(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Points.class));
  }

  /** What one parameter of a test needs, by its type and its annotations. */
  private static Set<Need> needs(Parameter parameter) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    find(parameter.getType(), Needs.class).map(Needs::value).ifPresent(needs::add);
    find(parameter, Versioned.class).map(versioned -> Need.VERSIONS).ifPresent(needs::add);
    find(parameter, Declared.class).map(part -> need(part.value())).ifPresent(needs::add);
    find(parameter, Holds.class).map(holds -> needs(holds.value())).ifPresent(needs::addAll);
    find(parameter, Indexed.class).map(index -> need(index.value())).ifPresent(needs::add);
    return needs;
  }

  private static Need need(Declared.Part part) {
    return switch (part) {
      case BUCKET -> Need.BUCKET;
      case TABLE -> Need.TABLE;
    };
  }

  private static Set<Need> needs(Holds.Content content) {
    return switch (content) {
      case NOTHING -> Set.of(Need.TABLE, Need.EMPTY_TABLE);
      case SHEET, GENERATED -> Set.of(Need.TABLE, Need.ITEMS);
      case PLAYGROUND -> Set.of(Need.PLAYGROUND);
    };
  }

  private static Need need(Indexed.Index index) {
    return switch (index) {
      case INVERTED -> Need.INVERTED_INDEX;
      case SPARSE -> Need.SPARSE_INDEX;
    };
  }

  private static <A extends Annotation> Optional<A> find(AnnotatedElement element, Class<A> type) {
    return Optional.ofNullable(element.getAnnotation(type));
  }
}
