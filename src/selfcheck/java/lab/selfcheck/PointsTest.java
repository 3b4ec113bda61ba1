package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lab.harness.settings.Settings;
import lab.harness.step.Points;
import lab.harness.step.ScratchOnly;
import lab.harness.step.Step;
import lab.harness.text.Texts;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** The points stand on the tests, add up, and are those of {@code GRADING.md}. */
class PointsTest {

  @Test
  void addUp() {
    assertThat(points(steps().filter(step -> !step.getAnnotation(Step.class).bonus())))
        .isEqualTo(100);
    assertThat(points(steps().filter(step -> step.getAnnotation(Step.class).bonus())))
        .isEqualTo(20);
    assertThat(steps()).hasSize(Settings.STEPS);
  }

  @Test
  void standInGrading() throws IOException {
    String grading = Files.readString(Path.of("GRADING.md"));

    assertThat(grading.lines().filter(line -> line.startsWith("| **") || line.startsWith("| |")))
        .containsExactlyElementsOf(steps().flatMap(PointsTest::rows).toList());
  }

  @Test
  void whatAnAccountCannotJudgeStandsInGradingAndSaysWhy() throws IOException {
    List<Method> tests =
        steps()
            .flatMap(PointsTest::tests)
            .filter(test -> test.isAnnotationPresent(ScratchOnly.class))
            .toList();
    assertThat(tests)
        .isNotEmpty()
        .allSatisfy(
            test -> {
              String why = test.getDeclaringClass().getSimpleName() + "." + test.getName();
              assertThat(Texts.has("notJudged." + why)).isTrue();
            });
    assertThat(Files.readString(Path.of("GRADING.md")).lines())
        .containsAll(
            tests.stream()
                .map(
                    test ->
                        "| %d | %s | %d |"
                            .formatted(
                                test.getDeclaringClass().getAnnotation(Step.class).value(),
                                name(test),
                                test.getAnnotation(Points.class).value()))
                .toList());
  }

  @Test
  void everyTestHasPointsAPlaceAndAName() {
    assertThat(steps().flatMap(PointsTest::tests))
        .isNotEmpty()
        .allSatisfy(
            test -> {
              assertThat(test.getAnnotation(Points.class).value()).isPositive();
              assertThat(test.isAnnotationPresent(Order.class)).isTrue();
              assertThat(name(test)).isNotBlank();
            });
  }

  private static Stream<String> rows(Class<?> step) {
    Step about = step.getAnnotation(Step.class);
    String title = Texts.text("step." + about.value());
    return Stream.concat(
        Stream.of(
            "| **%d** | **%s** | **%d** |"
                .formatted(about.value(), title, points(Stream.of(step)))),
        tests(step)
            .map(
                test ->
                    "| | %s | %d |"
                        .formatted(name(test), test.getAnnotation(Points.class).value())));
  }

  private static String name(Method test) {
    return Texts.text("%s.%s".formatted(test.getDeclaringClass().getSimpleName(), test.getName()));
  }

  private static int points(Stream<Class<?>> steps) {
    return steps
        .flatMap(PointsTest::tests)
        .mapToInt(test -> test.getAnnotation(Points.class).value())
        .sum();
  }

  private static Stream<Class<?>> steps() {
    List<Class<?>> steps =
        ReflectionSupport.findAllClassesInPackage(
            "lab.steps", type -> type.isAnnotationPresent(Step.class), name -> true);
    return steps.stream().sorted(Comparator.comparing(Class::getSimpleName));
  }

  private static Stream<Method> tests(Class<?> step) {
    return Arrays.stream(step.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .sorted(Comparator.comparingInt(method -> method.getAnnotation(Order.class).value()));
  }
}
