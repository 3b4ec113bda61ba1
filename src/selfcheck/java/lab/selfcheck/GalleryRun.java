package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import lab.harness.compile.SourceCompiler;
import lab.harness.result.RunResult;
import lab.harness.run.LabRunner;
import lab.harness.step.StepCatalogue;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Runs the lab against many implementations, five at a time. Only what an implementation has other
 * than the reference is compiled.
 */
final class GalleryRun implements AutoCloseable {

  private static final int HANDS = 5;

  /** One world for all: what differs from one entry to the next is the entry. */
  private static final String SEED = "2026";

  private static final String ALL = "1-" + StepCatalogue.read().last();

  private final Path folder;
  private final Path reference;
  private final Reach reach;
  private final ExecutorService workers = Executors.newFixedThreadPool(HANDS);
  private final LabRunner runner = new LabRunner();
  private final BlockingQueue<SourceCompiler> compilers = new LinkedBlockingQueue<>();
  private final Map<String, Future<RunResult>> results = new HashMap<>();
  private final Silence silence = new Silence();
  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setTaskName("Gallery")
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(10_000)
          .setMaxRenderedLength(79)
          .build();

  GalleryRun(Path folder) {
    this.folder = folder;
    this.reference = folder.resolve("reference");
    assertThat(Implementations.compile(List.of(Implementations.SOLUTION), reference).problems())
        .isEmpty();
    this.reach = new Reach(reference);
    for (int i = 0; i < HANDS; i++) {
      compilers.add(Implementations.compiler(reference));
    }
  }

  /** Writes what an implementation has other than the reference. */
  @FunctionalInterface
  interface Change {
    void apply(Path reference, Path source) throws Exception;
  }

  /** Puts an implementation into the queue, to be run on all steps. */
  void submitWhole(String name, Change change) {
    submit(name, () -> run(name, change, source -> ALL));
  }

  /** Puts an implementation into the queue, to be run on the steps that its changes can reach. */
  void submit(String name, Change change) {
    submit(name, () -> run(name, change, source -> reach.steps(source)));
  }

  private void submit(String name, Callable<RunResult> run) {
    results.put(name, workers.submit(run));
    bar.maxHint(results.size());
  }

  RunResult result(String name) throws Exception {
    try {
      return results.get(name).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    bar.close();
    compilers.forEach(SourceCompiler::close);
    runner.close();
    silence.close();
  }

  private interface Choice {
    String steps(Path source) throws IOException;
  }

  private RunResult run(String name, Change change, Choice choice) throws Exception {
    Path source = folder.resolve(name).resolve("source");
    Path classes = folder.resolve(name).resolve("classes");
    change.apply(Implementations.SOLUTION, source);
    Map<String, String> settings = Map.of("lab.seed", SEED, "lab.step", choice.steps(source));
    SourceCompiler compiler = compilers.take();
    try {
      assertThat(compiler.compile(List.of(source), classes, List.of()).problems()).isEmpty();
    } finally {
      compilers.add(compiler);
    }
    try {
      return Implementations.run(runner, settings, classes, reference);
    } finally {
      bar.step();
    }
  }
}
