package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Run after run in one JVM leaves nothing behind. {@code lab.runs} says how many runs; the heap is
 * compared with that after the first tenth of them.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class ManyRunsTest {

  private static final int RUNS = Integer.getInteger("lab.runs", 6);
  private static final int WARM = Math.max(2, RUNS / 10);

  /** Few runs have not loaded all classes yet, and a small heap moves by more than its tenth. */
  private static final double GROWTH = RUNS < 100 ? 1.5 : 1.1;

  @TempDir Path classes;

  @BeforeEach
  void compile() {
    assertThat(Implementations.compile(List.of(Implementations.SOLUTION), classes).problems())
        .isEmpty();
  }

  @Test
  void leavesNeitherMemoryNorThreads() throws Exception {
    try (LabRunner runner = new LabRunner()) {
      run(runner, WARM);
      long heapBefore = heap();
      int threadsBefore = threads();

      run(runner, RUNS - WARM);

      long heapAfter = heap();
      System.out.printf(
          "%d runs: heap %.1f MB after %d, %.1f MB at the end; threads %d and %d%n",
          RUNS, heapBefore / 1e6, WARM, heapAfter / 1e6, threadsBefore, threads());
      assertThat(heapAfter).isLessThan((long) (GROWTH * heapBefore));
      assertThat(threads()).isLessThanOrEqualTo(threadsBefore);
    }
  }

  private void run(LabRunner runner, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      RunResult result = Implementations.run(runner, Map.of(), classes);
      assertThat(Told.messages(result)).isEmpty();
      assertThat(result.points() + result.bonus()).isEqualTo(120);
    }
  }

  /** The bytes of the heap that are in use after a collection. */
  private static long heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
