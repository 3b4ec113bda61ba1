package lab.selfcheck;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lab.harness.result.HintsShown;
import lab.harness.result.Outcome;
import lab.harness.result.RequestResult;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Place;
import lab.harness.verdict.Thrown;

/** Pieces of a result, to put reports to the test with. */
final class ResultSamples {

  static final Place PLACE =
      new Place("DynamoDbGameLoader", "count", "DynamoDbGameLoader.java", 48);

  /** A finding with a place and a cause that knows what to do next. */
  static final Finding NO_TABLE =
      Finding.of("outcome.threw", "thrown", new Thrown("ResourceNotFoundException", "No table"))
          .at(Optional.of(PLACE))
          .because(Finding.of("advice.ResourceNotFound"));

  static final RequestResult SCAN =
      new RequestResult(
          "Scan", Optional.of("games"), Optional.empty(), 250, 0, 4.5, 1, true, Optional.empty());

  static final List<HintsShown> HINTS = List.of(new HintsShown(7, 2), new HintsShown(11, 1));

  private ResultSamples() {}

  static Finding said(String sentence) {
    return Finding.of("said", "sentence", sentence);
  }

  static TestResult passed(String method, int points) {
    return test(method, points, Status.PASSED, Optional.empty());
  }

  static TestResult failed(String method, int points, Finding finding) {
    return test(method, points, Status.FAILED, Optional.of(finding));
  }

  static TestResult error(String method, int points, Finding finding) {
    return test(method, points, Status.ERROR, Optional.of(finding));
  }

  static TestResult notStarted(String method, int points) {
    return test(method, points, Status.NOT_STARTED, Optional.empty());
  }

  static TestResult notStarted(String method, int points, Finding finding) {
    return test(method, points, Status.NOT_STARTED, Optional.of(finding));
  }

  static TestResult notJudged(String method, int points, Finding why) {
    return test(method, points, Status.NOT_JUDGED, Optional.of(why));
  }

  private static TestResult test(
      String method, int points, Status status, Optional<Finding> finding) {
    return new TestResult(
        "", method, points, new Outcome(status, finding), Duration.ofMillis(20), List.of());
  }

  /** A step by the name of its class, such as {@code Step07Count}. */
  static StepResult step(String id, TestResult... tests) {
    int number = Integer.parseInt(id.substring(4, 6));
    return new StepResult(
        number, id, number > 12, Arrays.stream(tests).map(test -> test(id, test)).toList());
  }

  private static TestResult test(String step, TestResult test) {
    return new TestResult(
        step, test.method(), test.maxPoints(), test.outcome(), test.duration(), test.requests());
  }

  static RunResult run(StepResult... steps) {
    return run(List.of(), steps);
  }

  static RunResult run(List<Finding> notes, StepResult... steps) {
    return new RunResult(
        7431,
        "embedded",
        "src/main/java",
        Optional.empty(),
        List.of(steps),
        notes,
        Optional.empty());
  }

  static RunResult unusable(Finding finding) {
    return new RunResult(
        0,
        "embedded",
        "src/main/java",
        Optional.empty(),
        List.of(step("Step04Keys", error("ofAUser", 6, finding))),
        List.of(),
        Optional.of(finding));
  }

  /** Two steps done, one in error, one half wrong, one half done, one and a bonus not started. */
  static RunResult typical() {
    return run(
        step("Step01Bucket", passed("isPrivate", 8)),
        step("Step02Objects", passed("uploadsFilesOfAnyKind", 7), passed("replacesAnObject", 5)),
        step(
            "Step07Count",
            passed("scansForTheNumberAlone", 2),
            failed("countsEveryPage", 3, NO_TABLE),
            failed("countsItemsAndUnits", 1, said("count() said 4.5 units; it took 14.5."))),
        step(
            "Step08Player",
            error("findsTheSheetsPlayer", 6, Finding.of("outcome.fault", "thrown", "X"))),
        step("Step09Game", passed("asksOnce", 4), notStarted("readsEveryPage", 2)),
        step("Step10Players", notStarted("readsNothingElse", 6)),
        step("Step13CreateAndJoin", notStarted("createsAGameWithItsCreatorInIt", 12)));
  }
}
