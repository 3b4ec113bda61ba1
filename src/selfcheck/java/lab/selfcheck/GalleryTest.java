package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.step.StepCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake of the gallery costs points in its own step, and in no other than it declares, and
 * the message of that step names it; every variant has all points.
 *
 * <p>The first mistake of each step, and every variant, is run on all steps. Other mistakes are run
 * on those that they can reach: the rest would run the classes of the reference.
 */
@Timeout(3600)
class GalleryTest {

  /** How the names start of the entries to look at; empty for all. */
  private static final String ONLY = System.getProperty("lab.gallery", "");

  private static final Path REPORT = Path.of("target", "lab", "gallery.md");

  private static final GalleryTable TABLE = new GalleryTable();

  @TempDir static Path temp;

  private static GalleryRun gallery;

  @BeforeAll
  static void start() {
    gallery = new GalleryRun(temp);
  }

  @AfterAll
  static void end() throws IOException {
    gallery.close();
    TABLE.write(REPORT);
    System.out.printf("%n%s%n", TABLE.markdown());
    if (ONLY.isEmpty()) {
      assertThat(Files.readAllLines(Path.of("CONTRIBUTING.md")))
          .as("the table in CONTRIBUTING.md")
          .containsSequence(TABLE.markdown().lines().toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> mistakesAreCaught() throws IOException {
    List<Mistake> mistakes = asked(Mistake.all(), Mistake::name);
    Set<Integer> steps = new HashSet<>();
    for (Mistake mistake : mistakes) {
      if (steps.add(mistake.step())) {
        gallery.submitWhole(mistake.name(), mistake::apply);
      } else {
        gallery.submit(mistake.name(), mistake::apply);
      }
    }
    return mistakes.stream()
        .map(mistake -> dynamicTest(mistake.name(), () -> assertCaught(mistake)));
  }

  @TestFactory
  Stream<DynamicTest> variantsPass() throws IOException {
    List<Variant> variants = asked(Variant.all(), Variant::name);
    variants.forEach(variant -> gallery.submitWhole(variant.name(), variant.change()));
    return variants.stream()
        .map(variant -> dynamicTest(variant.name(), () -> assertPasses(variant)));
  }

  private static void assertCaught(Mistake mistake) throws Exception {
    RunResult result = gallery.result(mistake.name());
    Map<Integer, String> lost = lost(result);

    Set<Integer> expected = new TreeSet<>(mistake.also());
    expected.add(mistake.step());
    String message = lost.getOrDefault(mistake.step(), "");
    TABLE.mistake(
        result, mistake.step(), lost.keySet().equals(expected) && message.contains(mistake.says()));
    assertThat(lost.keySet()).as("steps that lost points: %s", lost).isEqualTo(expected);
    assertThat(message).contains(mistake.says());
  }

  private static void assertPasses(Variant variant) throws Exception {
    RunResult result = gallery.result(variant.name());
    assertThat(result.steps()).hasSameSizeAs(StepCatalogue.read().steps());
    Map<Integer, String> lost = lost(result);
    TABLE.variant(result, lost.isEmpty());
    assertThat(lost).isEmpty();
  }

  /** The steps that are not wholly passed, with their messages; none may be a fault of the lab. */
  private static Map<Integer, String> lost(RunResult result) {
    assertThat(result.steps()).as("%s", result).noneMatch(step -> step.status() == Status.ERROR);
    return result.steps().stream()
        .filter(step -> step.status() != Status.PASSED)
        .collect(
            Collectors.toMap(
                StepResult::number, GalleryTest::messages, (one, other) -> one, TreeMap::new));
  }

  private static String messages(StepResult step) {
    return step.tests().stream()
        .map(Told::message)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining("\n"));
  }

  private static <E> List<E> asked(List<E> entries, Function<E, String> name) {
    return entries.stream().filter(entry -> name.apply(entry).startsWith(ONLY)).toList();
  }
}
