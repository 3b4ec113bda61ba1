package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.progress.Progress;
import lab.harness.progress.Status;
import lab.harness.progress.StepProgress;
import lab.harness.progress.TestProgress;
import lab.harness.run.StepsRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake of the gallery costs points in its own step, and in no other, and its message names
 * it; every variant has all points.
 */
@Timeout(600)
class GalleryTest {

  private static final Path VARIANTS = Path.of("src", "gallery", "variants");

  /** How the names start of those to look at, while working on them; all, if nothing is said. */
  private static final String ONLY = System.getProperty("lab.gallery", "");

  private static StepsRunner runner;

  @TempDir static Path temp;

  @BeforeAll
  static void open() {
    runner = new StepsRunner();
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @TestFactory
  Stream<DynamicTest> mistakesAreCaught() throws IOException {
    return Mistake.all().stream()
        .filter(mistake -> mistake.name().startsWith(ONLY))
        .map(mistake -> dynamicTest(mistake.name(), () -> assertCaught(mistake)));
  }

  @TestFactory
  Stream<DynamicTest> variantsPass() throws IOException {
    try (Stream<Path> folders = Files.list(VARIANTS)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> folder.getFileName().toString().startsWith(ONLY))
          .sorted()
          .toList()
          .stream()
          .map(folder -> dynamicTest(folder.getFileName().toString(), () -> assertPasses(folder)));
    }
  }

  private static void assertCaught(Mistake mistake) throws Exception {
    Path source = copyOfReference("mistake-" + mistake.name());
    mistake.apply(Implementations.SOLUTION, source);

    Progress progress = run(source);

    Map<Integer, String> lost = lost(progress);
    assertThat(lost.keySet())
        .as("steps that lost points: %s", lost)
        .contains(mistake.step())
        .isSubsetOf(
            Stream.concat(Stream.of(mistake.step()), mistake.also().stream())
                .collect(Collectors.toSet()));
    assertThat(lost.get(mistake.step())).contains(mistake.says());
  }

  private static void assertPasses(Path variant) throws Exception {
    Path source = copyOfReference("variant-" + variant.getFileName());
    copy(variant, source);

    assertThat(lost(run(source))).isEmpty();
  }

  /** The steps that are not wholly passed, with their messages; none may be a fault of the lab. */
  private static Map<Integer, String> lost(Progress progress) {
    assertThat(progress.steps()).hasSize(14);
    assertThat(progress.steps())
        .as("%s", progress)
        .noneMatch(step -> step.status() == Status.ERROR);
    return progress.steps().stream()
        .filter(step -> step.status() != Status.PASSED)
        .collect(Collectors.toMap(StepProgress::number, GalleryTest::messages));
  }

  private static String messages(StepProgress step) {
    return step.tests().stream()
        .map(TestProgress::message)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining("\n"));
  }

  private static Progress run(Path source) throws IOException {
    return Implementations.run(
        runner, source, source.resolveSibling(source.getFileName() + "-classes"), Map.of());
  }

  private static Path copyOfReference(String name) throws IOException {
    Path source = temp.resolve(name);
    copy(Implementations.SOLUTION, source);
    return source;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
