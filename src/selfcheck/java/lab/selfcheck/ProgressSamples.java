package lab.selfcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lab.harness.progress.Outcome;
import lab.harness.progress.Progress;
import lab.harness.progress.Status;
import lab.harness.progress.StepProgress;
import lab.harness.progress.TestProgress;

/** Pieces of a progress, to put reports to the test with. */
final class ProgressSamples {

  static final String WRONG_COUNT =
      """
      count() said 250 items; the table holds 835.
      at DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
      Next: follow LastEvaluatedKey until it is empty.""";

  private ProgressSamples() {}

  static TestProgress passed(String name, int points) {
    return TestProgress.of(name, points, new Outcome(Status.PASSED, null));
  }

  static TestProgress failed(String name, int points, String message) {
    return TestProgress.of(name, points, new Outcome(Status.FAILED, message));
  }

  static TestProgress error(String name, int points, String message) {
    return TestProgress.of(name, points, new Outcome(Status.ERROR, message));
  }

  static TestProgress notStarted(String name, int points) {
    return TestProgress.of(name, points, new Outcome(Status.NOT_STARTED, null));
  }

  static TestProgress notJudged(String name, int points, String why) {
    return TestProgress.of(name, points, new Outcome(Status.NOT_JUDGED, why));
  }

  static StepProgress step(int number, String title, TestProgress... tests) {
    return StepProgress.of(number, title, number > 12, List.of(tests));
  }

  static Progress progress(StepProgress... steps) {
    return Progress.of(7431, "embedded", "src/main/java", Arrays.asList(steps), Optional.empty());
  }

  static Progress unusable(String sentence) {
    return Progress.of(
        0,
        "embedded",
        "src/main/java",
        List.of(step(4, "Keys", error("of a user", 6, sentence))),
        Optional.of(sentence));
  }

  /** Two steps done, one in error, one half wrong, one half done, one and a bonus not started. */
  static Progress typical() {
    return progress(
        step(1, "A private bucket", passed("is private", 8)),
        step(2, "Objects", passed("come and go", 7), passed("are listed", 5)),
        step(
            7,
            "Count: 835 items, 14.5 units",
            passed("counts with a scan", 2),
            failed("counts every page", 3, WRONG_COUNT),
            failed("adds up the units", 1, "count() said 4.5 units; it took 14.5.")),
        step(8, "One player", error("finds a player", 6, "The lab itself failed here: X\nSorry.")),
        step(9, "One game", passed("finds it", 4), notStarted("finds its players", 2)),
        step(10, "Only its players", notStarted("finds them", 6)),
        step(13, "Bonus: create and join", notStarted("creates", 12)));
  }
}
