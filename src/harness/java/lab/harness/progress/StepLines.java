package lab.harness.progress;

import static lab.harness.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows a step in a terminal: one line, and under it what there is to say.
 *
 * @param glyphs the signs that the terminal shows
 * @param width how wide a title is, in columns
 * @param next the step to look at next
 * @param hint the step to give a hint for
 */
record StepLines(Glyphs glyphs, int width, Optional<StepProgress> next, Optional<Integer> hint) {

  static StepLines of(Progress progress, Glyphs glyphs, Optional<Integer> hint) {
    int width = progress.steps().stream().mapToInt(step -> width(step.title())).max().orElse(0);
    return new StepLines(glyphs, width, progress.next(), hint);
  }

  Stream<String> render(StepProgress step) {
    boolean inFull = next.filter(step::equals).isPresent();
    String indent = " ".repeat(glyphs.width() + 5);
    return Stream.concat(
        Stream.of(line(step)),
        Stream.concat(wrong(step, inFull), help(step, inFull)).map(indent::concat));
  }

  private String line(StepProgress step) {
    return " %s %2d %s  %5s"
        .formatted(
            glyphs.mark(step.status()),
            step.number(),
            step.title() + " ".repeat(width - width(step.title())),
            reached(step));
  }

  private static String reached(StepProgress step) {
    if (step.status() == Status.NOT_JUDGED) {
      return text("terminal.notJudged");
    }
    boolean nothing = step.status() == Status.NOT_STARTED && step.points() == 0;
    return nothing ? text("terminal.notStarted") : step.points() + "/" + step.maxPoints();
  }

  private static int width(String title) {
    return title.codePointCount(0, title.length());
  }

  private static Stream<String> wrong(StepProgress step, boolean inFull) {
    List<TestProgress> wrong = step.tests().stream().filter(test -> test.status().wrong()).toList();
    if (wrong.isEmpty() || !inFull) {
      return wrong.stream().limit(1).map(TestProgress::headline);
    }
    TestProgress first = wrong.get(0);
    return Stream.concat(
        first.message() == null ? Stream.of(first.name()) : first.message().lines(),
        wrong.stream()
            .filter(test -> !test.headline().equals(first.headline()))
            .map(test -> text("terminal.also", test.name(), test.headline())));
  }

  private Stream<String> help(StepProgress step, boolean inFull) {
    if (hint.filter(number -> number == step.number()).isPresent()) {
      return text("terminal.hint", text("hint." + step.number())).lines();
    }
    return inFull && step.status() == Status.FAILED
        ? Stream.of(text("terminal.more", step.number()))
        : Stream.empty();
  }
}
