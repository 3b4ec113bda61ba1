package lab.harness.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.PlainText;
import lab.harness.text.Words;

/**
 * Shows a step in a terminal: one line, and under it what there is to say.
 *
 * @param width how wide a title is, in columns
 * @param next the step to look at next
 * @param hint the hint that was asked for
 */
record StepLines(
    Titles titles, Glyphs glyphs, int width, Optional<StepResult> next, Optional<Hint> hint) {

  /** What is not shown in full is shown in a line or two. */
  private static final int MAX_ALSO = 160;

  static StepLines of(RunResult run, Titles titles, Glyphs glyphs, Optional<Hint> hint) {
    int width =
        run.steps().stream().mapToInt(step -> width(glyphs.show(titles.of(step)))).max().orElse(0);
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
    String title = glyphs.show(titles.of(step));
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
    List<TestResult> others = wrong.subList(1, wrong.size());
    return Stream.of(
            Stream.of(words().of("terminal.test", "test", titles.of(first))),
            titles.message(first).lines(),
            alike(others.stream().filter(test -> titles.areAlike(first, test)).toList()),
            others.stream().filter(test -> !titles.areAlike(first, test)).map(this::also))
        .flatMap(part -> part);
  }

  /** Tests that fail for the same reason are only named. */
  private Stream<String> alike(List<TestResult> tests) {
    return tests.isEmpty()
        ? Stream.empty()
        : Stream.of(
            words().of("terminal.alike", "tests", tests.stream().map(this::quoted).toList()));
  }

  private String quoted(TestResult test) {
    return words().of("terminal.quoted", "test", titles.of(test));
  }

  private String also(TestResult test) {
    String headline = titles.headline(test);
    String shown =
        headline.length() <= MAX_ALSO ? headline : PlainText.shortened(headline, MAX_ALSO) + "...";
    return words().of("terminal.also", "test", titles.of(test), "headline", shown);
  }

  private Stream<String> help(StepResult step, boolean inFull) {
    if (hint.filter(it -> it.step() == step.number()).isPresent()) {
      return hint.orElseThrow().lines(words());
    }
    return inFull && step.status() == Status.FAILED
        ? Stream.of(words().of("terminal.more", "step", step.number()))
        : Stream.empty();
  }
}
