package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.compile.SourceCompiler;
import lab.harness.deploy.Deployment;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.run.LabRunner;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mistake of the gallery loses the same points on an account as on the embedded cloud, as far as
 * the tests that catch it are judged there; or it does what its head declares.
 */
@Timeout(1800)
class AccountGalleryTest {

  /** The steps of which one mistake is looked at, if nothing else is said. */
  private static final Set<Integer> SAMPLE = Set.of(2, 3, 6, 8);

  private static final String ONLY = System.getProperty("lab.gallery.account", "");

  private static final String STACK = "lab/exercise/StorageStack.java";

  private static StandInAccount account;
  private static LabRunner runner;
  private static Deployment stack;
  private static boolean stackIsOwn;
  private static Path reference;
  private static SourceCompiler compiler;
  private static Silence silence;
  @TempDir static Path temp;

  @BeforeAll
  static void open() throws IOException {
    silence = new Silence();
    account = StandInAccount.start();
    runner = new LabRunner();
    reference = temp.resolve("reference");
    Implementations.compile(List.of(Implementations.SOLUTION), reference);
    compiler = Implementations.compiler(reference);
  }

  @AfterAll
  static void close() throws IOException {
    if (stack != null) {
      stack.close();
    }
    compiler.close();
    runner.close();
    account.close();
    silence.close();
  }

  @TestFactory
  Stream<DynamicTest> mistakesLoseTheSamePoints() throws IOException {
    Set<Integer> steps = new HashSet<>();
    return Mistake.all().stream()
        .filter(
            mistake ->
                ONLY.isEmpty()
                    ? SAMPLE.contains(mistake.step()) && steps.add(mistake.step())
                    : ONLY.equals("all") || mistake.name().startsWith(ONLY))
        .map(mistake -> dynamicTest(mistake.name(), () -> assertSame(mistake)));
  }

  private static void assertSame(Mistake mistake) throws Exception {
    Path folder = Files.createDirectory(temp.resolve(mistake.name()));
    Path source = folder.resolve("source");
    Path classes = folder.resolve("classes");
    mistake.apply(Implementations.SOLUTION, source);
    assertThat(compiler.compile(List.of(source), classes, List.of()).problems()).isEmpty();
    String steps = steps(mistake);
    RunResult embedded =
        Implementations.run(
            runner, Map.of("lab.seed", "2026", "lab.step", steps), classes, reference);
    Map<Integer, Set<String>> lost = lost(embedded);
    Optional<Path> outputs = up(classes, folder, Files.exists(source.resolve(STACK)));
    if (outputs.isEmpty()) {
      return; // it is Pulumi that says no
    }
    Map<String, String> settings =
        Map.of("lab.cloud", "aws", "lab.outputs", outputs.get().toString(), "lab.step", steps);
    RunResult real = Implementations.run(runner, settings, classes, reference);

    String there = mistake.account().orElse("");
    if (there.equals("stops")) {
      assertThat(real.unusable()).isPresent();
      return;
    }
    assertThat(real.steps()).noneMatch(step -> step.status() == Status.ERROR);
    if (!there.isEmpty()) {
      assertThat(lost(real).keySet()).isEqualTo(Mistake.numbers(there.replace("none", "")));
      return;
    }
    real.steps()
        .forEach(step -> lost.computeIfPresent(step.number(), (n, tests) -> judged(step, tests)));
    lost.values().removeIf(Set::isEmpty);
    assertThat(lost(real)).isEqualTo(lost);
  }

  /** The steps that it is about; that it is about no others is checked on the embedded cloud. */
  private static String steps(Mistake mistake) {
    return Stream.concat(Stream.of(mistake.step()), mistake.also().stream())
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /**
   * Does what {@code pulumi up} would. A stack of the reference's stays up for the next one.
   *
   * @return the file with the stack's outputs; empty if it could not be deployed
   */
  private static Optional<Path> up(Path classes, Path folder, boolean own) throws Exception {
    if (stack != null && (own || stackIsOwn)) {
      stack.close();
      stack = null;
    }
    try {
      if (stack == null) {
        stack = account.deploy(classes, reference);
        stackIsOwn = own;
      }
      Refusals.check(stack);
      return Optional.of(StandInAccount.outputs(stack, folder));
    } catch (WrongAnswer e) {
      return Optional.empty();
    }
  }

  private static Set<String> judged(StepResult step, Set<String> tests) {
    Set<String> judged = new TreeSet<>(tests);
    step.tests().stream()
        .filter(test -> test.status() == Status.NOT_JUDGED)
        .map(TestResult::method)
        .forEach(judged::remove);
    return judged;
  }

  private static Map<Integer, Set<String>> lost(RunResult result) {
    Map<Integer, Set<String>> lost = new TreeMap<>();
    for (StepResult step : result.steps()) {
      for (TestResult test : step.tests()) {
        if (!test.status().done()) {
          lost.computeIfAbsent(step.number(), number -> new TreeSet<>()).add(test.method());
        }
      }
    }
    return lost;
  }
}
