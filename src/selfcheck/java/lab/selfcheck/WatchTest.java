package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A save is judged, however an editor saves, and whatever the code does that is saved. */
class WatchTest {

  private static final String LOADER = "DynamoDbGameLoader";
  private static final String COUNT = "return new ItemCount(items,";
  private static final String WRONG = "return new ItemCount(items - 1,";
  private static final String TELLS = "count() said 834 items; the table holds 835.";
  private static final String ROUND = "2 of 2 steps";

  @TempDir private static Path folder;

  private static WatchInAProcess watch;
  private static String right;
  private static String wrong;

  @BeforeAll
  static void start() throws Exception {
    watch = WatchInAProcess.start(Implementations.SOLUTION, folder, "-Dlab.step=4,7");
    watch.until(ROUND);
    watch.type("7");
    watch.until("In work: step 7");
    right = Files.readString(watch.file(LOADER));
    wrong = watch.with(LOADER, COUNT, WRONG);
  }

  @AfterAll
  static void end() {
    watch.close();
  }

  /** Puts the right code back, and waits until that was judged. */
  private static void mend() throws Exception {
    Files.writeString(watch.file(LOADER), right);
    watch.until("Saved");
    watch.until(ROUND);
  }

  @Test
  void aFileThatIsWrittenOverIsJudged() throws Exception {
    Files.writeString(watch.file(LOADER), wrong);
    assertThat(watch.until(TELLS))
        .contains("Saved: DynamoDbGameLoader.java")
        .noneMatch(line -> line.contains("Still to do"));
    mend();
  }

  @Test
  void aFileThatAnotherIsMovedOverIsJudgedOnce() throws Exception {
    Path other = Files.writeString(watch.file(LOADER + ".tmp"), wrong);
    Files.move(other, watch.file(LOADER), StandardCopyOption.ATOMIC_MOVE);
    watch.until(TELLS);
    assertThat(watch.until("of 2 steps")).noneMatch(line -> line.startsWith("Saved"));
    mend();
  }

  @Test
  void aFileThatIsDeletedAndWrittenAnewIsJudgedOnce() throws Exception {
    Files.delete(watch.file(LOADER));
    Files.writeString(watch.file(LOADER), wrong);
    watch.until(TELLS);
    assertThat(watch.until("of 2 steps")).noneMatch(line -> line.startsWith("Saved"));
    mend();
  }

  @Test
  void whatDoesNotCompileIsToldAtItsLineAndTheOthersAreJudged() throws Exception {
    Files.writeString(watch.file(LOADER), watch.with(LOADER, COUNT, "int x = \"\"; " + COUNT));
    List<String> told = watch.until("1 of 2 steps");
    assertThat(told)
        .anyMatch(
            line -> line.matches(" DynamoDbGameLoader.java:\\d+: error: incompatible types: .*"))
        .anyMatch(line -> line.contains("DynamoDbGameLoader does not compile"));
    mend();
  }

  @Test
  void anExitAndEndlessOutputAreCutOff() throws Exception {
    Files.writeString(watch.file(LOADER), watch.with(LOADER, COUNT, "System.exit(1); " + COUNT));
    watch.until("Your code tried to end Java");
    Files.writeString(
        watch.file(LOADER),
        right.replace(COUNT, "while (items >= 0) System.out.println(\"again\"); " + COUNT));
    List<String> told = watch.until("your code prints more");
    assertThat(told).filteredOn(line -> line.equals(" | again")).hasSizeBetween(2, 100);
    mend();
  }

  @Test
  void anEndlessLoopIsToldAndStoppedByTheNextSave() throws Exception {
    Files.writeString(
        watch.file(LOADER), watch.with(LOADER, COUNT, "while (items >= 0) { } " + COUNT));
    assertThat(watch.until("still running"))
        .last()
        .asString()
        .contains("at DynamoDbGameLoader.count(DynamoDbGameLoader.java:");
    mend();
  }

  /** What the lab itself was about to do when a run was stopped must not reach the next one. */
  @Test
  void aRunThatIsStoppedLeavesNothingToTheNext() throws Exception {
    for (int i = 0; i < 5; i++) {
      Files.writeString(watch.file(LOADER), wrong);
      watch.until("7 Count");
      Files.writeString(watch.file(LOADER), right);
      watch.until("Saved");
      watch.until(ROUND);
    }
  }

  /** Code that waits is woken, and does not notice that it is to end. */
  @Test
  void aWaitIsStoppedByTheNextSave() throws Exception {
    Files.writeString(
        watch.file(LOADER),
        watch.with(
            LOADER,
            COUNT,
            """
            while (items >= 0) {
              try {
                Thread.sleep(50_000);
              } catch (InterruptedException e) {
                // Once more.
              }
            }
            """
                + COUNT));
    watch.until("still running");
    mend();
  }

  @Test
  void threadsThatAreLeftBehindEndAfterTheRun() throws Exception {
    Files.writeString(
        watch.file(LOADER),
        watch.with(
            LOADER,
            COUNT,
            """
            new Thread(() -> { while (true) { } }).start();
            java.util.concurrent.Executors.newFixedThreadPool(2).submit(() -> 1);
            """
                + COUNT));
    watch.until(ROUND);
    mend();
    assertThat(watch.lines()).noneMatch(line -> line.contains("can't be ended"));
  }

  @Test
  void whatSomebodyTypesIsAnswered() {
    watch.type("hint");
    watch.until("Hint 1 of 3: Can one response tell how many items the table holds?");
    watch.type("report");
    watch.until("The report: " + folder.resolve("out").resolve("report.html").toAbsolutePath());
    watch.type("all");
    watch.until("4 One table, three entities");
    watch.type("edit");
    watch.until("No line of yours is known for step 7");
    watch.type("99");
    watch.until("There is no step 99 here");
    watch.type("what");
    watch.until("There is no command \"what\"");
    watch.type("");
    watch.until(ROUND);
  }
}
