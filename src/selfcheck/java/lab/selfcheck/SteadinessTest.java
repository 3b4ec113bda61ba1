package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import lab.harness.compile.SourceCompiler;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;
import lab.harness.step.StepCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * No verdict depends on luck: the reference and a mistake of every step are judged {@code lab.runs}
 * times, each time in a new world, the mistake on the steps that it can reach. Where {@code
 * lab.runs} is given, a table is printed, and {@code lab.gallery} may name other mistakes.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class SteadinessTest {

  private static final String ASKED = System.getProperty("lab.runs");
  private static final int RUNS = ASKED == null ? 2 : Integer.parseInt(ASKED);
  private static final String ONLY = ASKED == null ? "" : System.getProperty("lab.gallery", "");
  private static final String REFERENCE = "reference";
  private static final int HANDS = 2;
  private static final int SEEDS = 1_000_000;

  @TempDir Path folder;

  /** Which steps each implementation is judged on. */
  private final Map<String, String> steps = new LinkedHashMap<>();

  private final Map<String, Judgements> judgements = new LinkedHashMap<>();

  @BeforeEach
  void compile() throws Exception {
    compile(REFERENCE, Implementations.SOLUTION);
    steps.put(REFERENCE, "1-" + StepCatalogue.read().last());
    Reach reach = new Reach(target(REFERENCE));
    Set<Integer> sampled = new HashSet<>();
    for (Mistake mistake : Mistake.all()) {
      if (ONLY.isEmpty() ? sampled.add(mistake.step()) : isAsked(mistake)) {
        Path source = folder.resolve(mistake.name());
        mistake.apply(Implementations.SOLUTION, source);
        compile(mistake.name(), source);
        steps.put(mistake.name(), reach.steps(source));
      }
    }
  }

  @Test
  void everySeedLeadsToTheSameVerdicts() throws Exception {
    Queue<Long> seeds = new ConcurrentLinkedQueue<>();
    ThreadLocalRandom.current().longs(0, SEEDS).distinct().limit(RUNS).forEach(seeds::add);

    work(() -> judge(seeds));

    if (ASKED != null) {
      judgements.forEach((name, judgement) -> System.out.printf("%-50s %s%n", name, judgement));
    }
    assertThat(judgements.get(REFERENCE).usual()).allMatch(line -> line.contains(": passed, "));
    judgements.forEach(
        (name, judgement) -> assertThat(judgement.others()).as("%s, by seed", name).isEmpty());
  }

  private static boolean isAsked(Mistake mistake) {
    return ONLY.equals("all") || mistake.name().startsWith(ONLY);
  }

  private void compile(String name, Path source) throws Exception {
    try (SourceCompiler compiler = Implementations.compiler(target(REFERENCE))) {
      assertThat(compiler.compile(List.of(source), target(name), List.of()).problems()).isEmpty();
    }
    judgements.put(name, new Judgements());
  }

  private Path target(String name) {
    return folder.resolve(name + " classes");
  }

  /** Judges every implementation in the worlds of some seeds, until none is left. */
  private Void judge(Queue<Long> seeds) throws Exception {
    try (LabRunner runner = new LabRunner()) {
      for (Long seed = seeds.poll(); seed != null; seed = seeds.poll()) {
        for (String name : steps.keySet()) {
          RunResult result =
              Implementations.run(
                  runner,
                  Map.of("lab.seed", seed.toString(), "lab.step", steps.get(name)),
                  target(name),
                  target(REFERENCE));
          judgements.get(name).add(seed, result);
        }
      }
    }
    return null;
  }

  private static void work(Callable<Void> work) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      for (Future<Void> result : hands.invokeAll(Collections.nCopies(HANDS, work))) {
        result.get();
      }
    } finally {
      hands.shutdownNow();
    }
  }
}
