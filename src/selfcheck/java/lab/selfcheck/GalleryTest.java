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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.progress.Progress;
import lab.harness.progress.Status;
import lab.harness.progress.StepProgress;
import lab.harness.progress.TestProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake of the gallery costs points in its own step, and in no other than it declares, and
 * the message of that step names it; every variant has all points.
 */
@Timeout(1800)
class GalleryTest {

  /**
   * {@code all}, or how the names start of those to look at. If nothing is said, it is a sample:
   * one mistake of each step, and every fourth variant.
   */
  private static final String ONLY = System.getProperty("lab.gallery", "");

  private static final int SAMPLE = 4;

  @TempDir static Path temp;

  private static GalleryRun gallery;

  @BeforeAll
  static void start() {
    gallery = new GalleryRun(temp);
  }

  @AfterAll
  static void end() {
    gallery.close();
  }

  @TestFactory
  Stream<DynamicTest> mistakesAreCaught() throws IOException {
    Set<Integer> steps = new HashSet<>();
    List<Mistake> mistakes =
        Mistake.all().stream()
            .filter(mistake -> ONLY.isEmpty() ? steps.add(mistake.step()) : isAsked(mistake.name()))
            .toList();
    mistakes.forEach(mistake -> gallery.submit(mistake.name(), mistake::apply));
    return mistakes.stream()
        .map(mistake -> dynamicTest(mistake.name(), () -> assertCaught(mistake)));
  }

  @TestFactory
  Stream<DynamicTest> variantsPass() throws IOException {
    List<Path> all = variants();
    List<Path> variants =
        IntStream.range(0, all.size())
            .filter(i -> ONLY.isEmpty() ? i % SAMPLE == 0 : isAsked(name(all.get(i))))
            .mapToObj(all::get)
            .toList();
    variants.forEach(
        variant ->
            gallery.submit(name(variant), (reference, source) -> GalleryRun.copy(variant, source)));
    return variants.stream()
        .map(
            variant ->
                dynamicTest(
                    name(variant),
                    () -> assertThat(lost(gallery.result(name(variant)))).isEmpty()));
  }

  private static void assertCaught(Mistake mistake) throws Exception {
    Map<Integer, String> lost = lost(gallery.result(mistake.name()));

    Set<Integer> expected = new TreeSet<>(mistake.also());
    expected.add(mistake.step());
    assertThat(lost.keySet()).as("steps that lost points: %s", lost).isEqualTo(expected);
    assertThat(lost.get(mistake.step())).contains(mistake.says());
  }

  /** The steps that are not wholly passed, with their messages; none may be a fault of the lab. */
  private static Map<Integer, String> lost(Progress progress) {
    assertThat(progress.steps()).hasSize(14);
    assertThat(progress.steps())
        .as("%s", progress)
        .noneMatch(step -> step.status() == Status.ERROR);
    return progress.steps().stream()
        .filter(step -> step.status() != Status.PASSED)
        .collect(
            Collectors.toMap(
                StepProgress::number, GalleryTest::messages, (one, other) -> one, TreeMap::new));
  }

  private static String messages(StepProgress step) {
    return step.tests().stream()
        .map(TestProgress::message)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining("\n"));
  }

  private static List<Path> variants() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src", "gallery", "variants"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static boolean isAsked(String name) {
    return ONLY.equals("all") || name.startsWith(ONLY);
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
