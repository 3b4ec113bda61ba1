package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lab.harness.step.OwnCloudOnly;
import lab.harness.step.Points;
import lab.harness.step.StepCatalogue;
import lab.harness.step.StepInfo;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The points stand on the tests, add up, and are those of {@code GRADING.md}. */
class PointsTest {

  private static final List<StepInfo> STEPS = StepCatalogue.read().steps();

  @Test
  void addUp() {
    assertThat(points(step -> !step.bonus())).isEqualTo(100);
    assertThat(points(StepInfo::bonus)).isEqualTo(20);
    assertThat(STEPS).extracting(StepInfo::number).isSorted().doesNotHaveDuplicates().hasSize(14);
  }

  @Test
  void standInGrading() throws IOException {
    String grading = Files.readString(Path.of("GRADING.md"));

    assertThat(grading.lines().filter(line -> line.startsWith("| **") || line.startsWith("| |")))
        .containsExactlyElementsOf(STEPS.stream().flatMap(PointsTest::rows).toList());
  }

  @Test
  void whatAnAccountCannotJudgeStandsInGradingAndSaysWhy() throws IOException {
    List<String> rows =
        STEPS.stream()
            .flatMap(
                step ->
                    tests(step)
                        .filter(test -> test.isAnnotationPresent(OwnCloudOnly.class))
                        .map(test -> ownCloudRow(step, test)))
            .toList();

    assertThat(rows).isNotEmpty();
    assertThat(Files.readString(Path.of("GRADING.md")).lines()).containsAll(rows);
  }

  @Test
  void everyTestHasAPlaceAndAName() {
    assertThat(STEPS.stream().flatMap(PointsTest::tests))
        .isNotEmpty()
        .allSatisfy(
            test -> {
              assertThat(test.isAnnotationPresent(Order.class)).isTrue();
              assertThat(points(test)).isPositive();
              assertThat(name(test)).isNotBlank();
            });
  }

  private static int points(Predicate<StepInfo> which) {
    return STEPS.stream().filter(which).mapToInt(StepInfo::points).sum();
  }

  private static Stream<String> rows(StepInfo step) {
    String title = Told.ENGLISH.of("step." + step.number());
    return Stream.concat(
        Stream.of("| **%d** | **%s** | **%d** |".formatted(step.number(), title, step.points())),
        tests(step).map(test -> "| | %s | %d |".formatted(name(test), points(test))));
  }

  private static String ownCloudRow(StepInfo step, Method test) {
    assertThat(Told.ENGLISH.has("notJudged." + step.id() + "." + test.getName())).isTrue();
    return "| %d | %s | %d |".formatted(step.number(), name(test), points(test));
  }

  private static Stream<Method> tests(StepInfo step) {
    return step.tests().stream()
        .sorted(Comparator.comparingInt(test -> test.getAnnotation(Order.class).value()));
  }

  private static int points(Method test) {
    return test.getAnnotation(Points.class).value();
  }

  private static String name(Method test) {
    return Told.ENGLISH.of(test.getDeclaringClass().getSimpleName() + "." + test.getName());
  }
}
