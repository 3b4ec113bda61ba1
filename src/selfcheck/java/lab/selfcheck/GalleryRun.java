package lab.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lab.harness.progress.Progress;
import lab.harness.run.StepsRunner;

/**
 * Runs the lab against many implementations, two at a time, each pair of hands with its own cloud.
 */
final class GalleryRun implements AutoCloseable {

  private static final int HANDS = 2;

  /** One world for all: what differs from one entry to the next is the entry. */
  private static final Map<String, String> SETTINGS = Map.of("lab.seed", "2026");

  private final Path folder;
  private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
  private final BlockingQueue<StepsRunner> runners = new ArrayBlockingQueue<>(HANDS);
  private final Map<String, Future<Progress>> results = new HashMap<>();

  GalleryRun(Path folder) {
    this.folder = folder;
    for (int i = 0; i < HANDS; i++) {
      runners.add(new StepsRunner());
    }
  }

  /** Changes a copy of the reference. */
  @FunctionalInterface
  interface Change {
    void apply(Path reference, Path source) throws Exception;
  }

  void submit(String name, Change change) {
    Callable<Progress> run = () -> run(name, change);
    results.put(name, hands.submit(run));
  }

  Progress result(String name) throws Exception {
    try {
      return results.get(name).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
    runners.forEach(StepsRunner::close);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Progress run(String name, Change change) throws Exception {
    Path source = folder.resolve(name).resolve("source");
    copy(Implementations.SOLUTION, source);
    change.apply(Implementations.SOLUTION, source);
    StepsRunner runner = runners.take();
    try {
      return Implementations.run(runner, source, folder.resolve(name).resolve("classes"), SETTINGS);
    } finally {
      runners.add(runner);
    }
  }
}
