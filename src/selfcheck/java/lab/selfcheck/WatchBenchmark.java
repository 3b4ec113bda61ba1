package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a save to the verdict on the step in work, and what hours of saves leave.
 * No part of the self-check: {@code mvn verify -Pself-check
 * -Dlab.tests=lab/selfcheck/WatchBenchmark.java}. {@code lab.saves} says how many saves are
 * counted.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class WatchBenchmark {

  private static final int SAVES = Integer.getInteger("lab.saves", 50);
  private static final int STEPS = 14;

  @TempDir Path folder;

  /** A mistake of the gallery and then the reference again, in one step after the other. */
  @Test
  void fromSaveToVerdict() throws Exception {
    try (WatchInAProcess watch = WatchInAProcess.start(Implementations.SOLUTION, folder)) {
      watch.until("of 20");
      List<Long> wrong = new ArrayList<>();
      List<Long> right = new ArrayList<>();
      List<Mistake> mistakes = Mistake.all();
      for (int i = 0; i < SAVES / 2; i++) {
        int step = i % STEPS + 1;
        Mistake mistake =
            mistakes.stream()
                .filter(it -> it.step() == step && it.patch().diffs().size() == 1)
                .skip(i / STEPS)
                .findFirst()
                .orElseThrow();
        watch.type(String.valueOf(step));
        watch.until("In work: step " + step);
        wrong.add(save(watch, step, mistake));
        right.add(save(watch, step, null));
        System.out.printf(
            "step %2d: %5d ms %5d ms  %s%n", step, last(wrong), last(right), mistake.name());
      }
      print("wrong", wrong);
      print("right", right);
      print("all", Stream.concat(wrong.stream(), right.stream()).toList());
    }
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }

  private static void print(String name, List<Long> times) {
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    System.out.printf(
        "%s: median %d ms, 95 of 100 within %d ms, at most %d ms%n",
        name,
        sorted.get(sorted.size() / 2),
        sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
        sorted.get(sorted.size() - 1));
  }

  /** Saves a mistake, or the reference's file of it, and gives the milliseconds to the verdict. */
  private long save(WatchInAProcess watch, int step, Mistake mistake) throws Exception {
    Path changed = folder.resolve("changed");
    if (mistake != null) {
      Patch one = mistake.patch();
      one.apply(Implementations.SOLUTION, changed);
      pending = Path.of(one.diffs().keySet().iterator().next());
    }
    Path from = mistake == null ? Implementations.SOLUTION : changed;
    String text = Files.readString(from.resolve(pending));
    long start = System.nanoTime();
    Files.writeString(folder.resolve("source").resolve(pending), text);
    watch.until("Saved:");
    List<String> told = watch.until(Told.ENGLISH.of("step." + step));
    long end = System.nanoTime();
    assertThat(last(told))
        .as("%s", watch.lines())
        .matches(mistake == null ? " (✔|\\[x]).*" : " (✘|\\[-]).*");
    return TimeUnit.NANOSECONDS.toMillis(end - start);
  }

  private Path pending;

  /** Most judgements end before their time, by the next save. */
  @Test
  void hoursLeaveNothing() throws Exception {
    try (WatchInAProcess watch = WatchInAProcess.start(Implementations.SOLUTION, folder)) {
      watch.until("of 20");
      saves(watch, SAVES);
      Usage early = Usage.of(watch);
      saves(watch, 9 * SAVES);
      Usage late = Usage.of(watch);
      System.out.printf("after %d saves: %s%nafter %d: %s%n", SAVES, early, 10 * SAVES, late);
      assertThat(late.heap()).isLessThan((long) (1.1 * early.heap()));
      assertThat(late.metaspace()).isLessThan((long) (1.1 * early.metaspace()));
      assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 5);
    }
  }

  private static void saves(WatchInAProcess watch, int times) throws IOException {
    List<String> types =
        List.of("BattleRoyaleKeys", "DynamoDbGameLoader", "DynamoDbGameQueries", "StorageStack");
    List<Integer> steps = List.of(4, 7, 8, 1);
    for (int i = 0; i < times; i++) {
      int which = i % types.size();
      watch.type(String.valueOf(steps.get(which)));
      watch.until("In work: step " + steps.get(which));
      Path file = watch.file(types.get(which));
      Files.writeString(file, Files.readString(file) + "// once more\n");
      watch.until("Saved:");
      watch.until(Told.ENGLISH.of("step." + steps.get(which)));
    }
  }

  /** Bytes that are in use after a collection, and threads. */
  private record Usage(long heap, long metaspace, long threads) {

    static Usage of(WatchInAProcess watch) throws IOException {
      List<String> total = jcmd(watch, "GC.class_histogram");
      String used =
          jcmd(watch, "GC.heap_info").stream()
              .filter(line -> line.contains("Metaspace"))
              .findFirst()
              .orElseThrow();
      return new Usage(
          Long.parseLong(total.get(total.size() - 1).strip().split("\\s+")[2]),
          1024 * Long.parseLong(used.replaceFirst(".*used (\\d+)K.*", "$1")),
          jcmd(watch, "Thread.print").stream().filter(line -> line.startsWith("\"")).count());
    }

    private static List<String> jcmd(WatchInAProcess watch, String command) throws IOException {
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process process = new ProcessBuilder(jcmd, String.valueOf(watch.id()), command).start();
      return process.inputReader().lines().toList();
    }
  }
}
