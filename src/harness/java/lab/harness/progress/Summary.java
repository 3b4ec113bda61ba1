package lab.harness.progress;

import static lab.harness.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The two lines that every report for people starts with. */
final class Summary {

  /** Where the student's classes are, unless the user says otherwise. */
  private static final String STARTER = "src/main/java";

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
    List<StepProgress> ordinary = progress.steps().stream().filter(step -> !step.bonus()).toList();
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
    return String.join(SEPARATOR, parts);
  }
}
