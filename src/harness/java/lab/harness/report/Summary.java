package lab.harness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.result.HintsShown;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.text.Message;
import lab.harness.text.Words;

/** What every report for people says of a run as a whole. */
public record Summary(RunResult run, Words words) {

  /** Where the student's classes are, unless the user says otherwise. */
  private static final String STARTER = "src/main/java";

  private static final String SEPARATOR = " · ";

  /** What was judged, and on what. */
  public String origin() {
    List<String> parts = new ArrayList<>();
    parts.add(words.of("cloud." + run.cloud()));
    run.items().ifPresent(parts::add);
    if (!run.source().equals(STARTER)) {
      parts.add(run.source());
    }
    parts.add(words.of("summary.seed", "seed", run.seed()));
    return String.join(SEPARATOR, parts);
  }

  /** How much was reached. */
  public String reached() {
    List<StepResult> ordinary =
        run.steps().stream()
            .filter(step -> !step.bonus() && step.status() != Status.NOT_JUDGED)
            .toList();
    List<String> parts = new ArrayList<>();
    if (ordinary.size() > 1) {
      long passed = ordinary.stream().filter(step -> step.status() == Status.PASSED).count();
      parts.add(words.of("summary.steps", "passed", passed, "all", ordinary.size()));
    }
    if (run.maxPoints() > 0) {
      parts.add(words.of("summary.points", "reached", run.points(), "all", run.maxPoints()));
    }
    if (run.maxBonus() > 0) {
      parts.add(words.of("summary.bonus", "reached", run.bonus(), "all", run.maxBonus()));
    }
    if (run.notJudged() > 0) {
      parts.add(words.of("summary.notJudged", "points", run.notJudged()));
    }
    return String.join(SEPARATOR, parts);
  }

  /** What was not judged: each reason once, with the tests that it is about. */
  public List<String> notJudged() {
    Map<String, List<NotJudged>> reasons =
        run.steps().stream()
            .flatMap(this::notJudged)
            .collect(groupingBy(NotJudged::why, LinkedHashMap::new, toList()));
    return reasons.values().stream().map(this::reason).toList();
  }

  /** What holds for the run as a whole. */
  public List<String> notes() {
    return run.notes().stream().map(note -> Message.of(words, note).toString()).toList();
  }

  /** How many hints have been shown, by step; empty if none. */
  public Optional<String> hints() {
    List<String> steps =
        run.hints().stream()
            .map(
                it ->
                    words.of(
                        "hint.usedOf",
                        "step",
                        it.step(),
                        "shown",
                        it.shown(),
                        "all",
                        HintsShown.OF_A_STEP))
            .toList();
    return Optional.of(steps)
        .filter(some -> !some.isEmpty())
        .map(some -> words.of("hint.used", "steps", some));
  }

  private record NotJudged(String why, String what, int points) {}

  private Stream<NotJudged> notJudged(StepResult step) {
    Titles titles = new Titles(words);
    return step.tests().stream()
        .filter(test -> test.status() == Status.NOT_JUDGED)
        .map(
            test ->
                new NotJudged(titles.message(test), what(step, titles.of(test)), test.maxPoints()));
  }

  private String what(StepResult step, String test) {
    return step.status() == Status.NOT_JUDGED
        ? words.of("summary.wholeStep", "step", step.number())
        : words.of("summary.oneTest", "step", step.number(), "test", test);
  }

  private String reason(List<NotJudged> tests) {
    return words.of(
        "summary.reason",
        "points",
        tests.stream().mapToInt(NotJudged::points).sum(),
        "tests",
        tests.stream().map(NotJudged::what).distinct().toList(),
        "why",
        tests.get(0).why());
  }
}
