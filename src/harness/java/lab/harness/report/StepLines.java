package lab.harness.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.Words;

/**
 * Shows a step in a terminal: one line, and under it what there is to say.
 *
 * @param width how wide a title is, in columns
 * @param next the step to look at next
 * @param hint the step to give a hint for
 */
record StepLines(
    Titles titles, Glyphs glyphs, int width, Optional<StepResult> next, Optional<Integer> hint) {

  static StepLines of(RunResult run, Titles titles, Glyphs glyphs, Optional<Integer> hint) {
    int width = run.steps().stream().mapToInt(step -> width(titles.of(step))).max().orElse(0);
    return new StepLines(titles, glyphs, width, run.next(), hint);
  }

  Stream<String> render(StepResult step) {
    boolean inFull = next.filter(step::equals).isPresent();
    String indent = " ".repeat(glyphs.width() + 5);
    return Stream.concat(
        Stream.of(line(step)),
        Stream.concat(wrong(step, inFull), help(step, inFull)).map(indent::concat));
  }

  private String line(StepResult step) {
    String title = titles.of(step);
    return " %s %2s %s  %5s"
        .formatted(
            glyphs.mark(step.status()),
            step.number(),
            title + " ".repeat(width - width(title)),
            reached(step));
  }

  private String reached(StepResult step) {
    boolean nothing = step.status() == Status.NOT_STARTED && step.points() == 0;
    return nothing || step.status() == Status.NOT_JUDGED
        ? words().of(step.status().key())
        : step.points() + "/" + step.maxPoints();
  }

  private Words words() {
    return titles.words();
  }

  private static int width(String title) {
    return title.codePointCount(0, title.length());
  }

  private Stream<String> wrong(StepResult step, boolean inFull) {
    List<TestResult> wrong = step.tests().stream().filter(test -> test.status().wrong()).toList();
    if (wrong.isEmpty() || !inFull) {
      return wrong.stream().limit(1).map(titles::headline);
    }
    TestResult first = wrong.get(0);
    return Stream.concat(
        titles.message(first).lines(),
        wrong.stream()
            .filter(test -> !titles.headline(test).equals(titles.headline(first)))
            .map(this::also));
  }

  private String also(TestResult test) {
    return words().of("terminal.also", "test", titles.of(test), "headline", titles.headline(test));
  }

  private Stream<String> help(StepResult step, boolean inFull) {
    if (hint.filter(number -> number == step.number()).isPresent()) {
      return words().of("terminal.hint", "hint", words().of("hint." + step.number())).lines();
    }
    return inFull && step.status() == Status.FAILED
        ? Stream.of(words().of("terminal.more", "step", step.number()))
        : Stream.empty();
  }
}
