package lab.harness.progress;

import static lab.harness.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.settings.StepSet;
import lab.harness.text.Texts;

/** The two lines that every report for people starts with. */
final class Summary {

  /** Where the student's classes are, unless the user says otherwise. */
  private static final String STARTER = "src/main/java";

  /** The steps that read a table. */
  private static final StepSet READING = StepSet.between(7, 12);

  private static final String SEPARATOR = " · ";

  private Summary() {}

  /** What was judged, and on what. */
  static String origin(Progress progress, Optional<String> items) {
    List<String> parts = new ArrayList<>();
    parts.add(text("summary.cloud", progress.cloud()));
    items.ifPresent(parts::add);
    if (!progress.source().equals(STARTER)) {
      parts.add(progress.source());
    }
    parts.add(text("summary.seed", progress.seed()));
    return String.join(SEPARATOR, parts);
  }

  /** How much was reached. */
  static String reached(Progress progress) {
    List<StepProgress> ordinary =
        progress.steps().stream()
            .filter(step -> !step.bonus() && step.status() != Status.NOT_JUDGED)
            .toList();
    List<String> parts = new ArrayList<>();
    if (ordinary.size() > 1) {
      long passed = ordinary.stream().filter(step -> step.status() == Status.PASSED).count();
      parts.add(text("summary.steps", passed, ordinary.size()));
    }
    if (progress.maxPoints() > 0) {
      parts.add(text("summary.points", progress.points(), progress.maxPoints()));
    }
    if (progress.maxBonus() > 0) {
      parts.add(text("summary.bonus", progress.bonus(), progress.maxBonus()));
    }
    if (progress.notJudged() > 0) {
      parts.add(text("summary.notJudged", progress.notJudged()));
    }
    return String.join(SEPARATOR, parts);
  }

  /** What was not judged: each reason once, with what it is about, and what holds for all. */
  static List<String> notJudged(Progress progress) {
    Map<String, List<String>> tests = new LinkedHashMap<>();
    Map<String, Integer> points = new LinkedHashMap<>();
    for (StepProgress step : progress.steps()) {
      for (TestProgress test : step.tests()) {
        if (test.status() == Status.NOT_JUDGED) {
          tests.computeIfAbsent(test.message(), why -> new ArrayList<>()).add(name(step, test));
          points.merge(test.message(), test.maxPoints(), Integer::sum);
        }
      }
    }
    Stream<String> reasons =
        tests.entrySet().stream()
            .map(
                why ->
                    text(
                        "summary.reason",
                        points.get(why.getKey()),
                        String.join(", ", new LinkedHashSet<>(why.getValue())),
                        why.getKey()));
    boolean reads = progress.steps().stream().anyMatch(step -> READING.contains(step.number()));
    Stream<String> note =
        Stream.of("summary.note." + progress.cloud()).filter(key -> reads && Texts.has(key));
    return Stream.concat(reasons, note.map(Texts::text)).toList();
  }

  private static String name(StepProgress step, TestProgress test) {
    return step.status() == Status.NOT_JUDGED
        ? text("summary.wholeStep", step.number())
        : text("summary.oneTest", step.number(), test.name());
  }
}
