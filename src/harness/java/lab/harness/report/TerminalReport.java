package lab.harness.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.Message;
import lab.harness.text.Words;

/**
 * Shows a result in a terminal: each step in a line, the first that is wrong in full, and what to
 * do next.
 *
 * @param unicode whether the terminal shows more than ASCII
 * @param hint the hint that was asked for
 */
public record TerminalReport(Words words, boolean unicode, Optional<Hint> hint) {

  private static final int BAR = 23;
  private static final String INDENT = "   ";

  /** The report as lines that each end with a line feed. */
  public String render(RunResult run) {
    Glyphs glyphs = Glyphs.of(unicode);
    return run.unusable()
        .map(finding -> Message.of(words, finding).lines())
        .orElseGet(() -> lines(run, glyphs))
        .map(line -> glyphs.show(line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** One step, in full if it is not done, as lines of a terminal. */
  public Stream<String> step(RunResult run) {
    Glyphs glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
    Stream<String> foot = run.next().isPresent() ? foot(run) : Stream.empty();
    return run.unusable()
        .map(finding -> Message.of(words, finding).lines())
        .orElseGet(
            () ->
                Stream.concat(
                    run.steps().stream()
                        .flatMap(StepLines.of(run, new Titles(words), glyphs, hint)::render),
                    foot))
        .map(line -> glyphs.show(line).stripTrailing());
  }

  /** How far a run has come, in a line. */
  public String reached(RunResult run) {
    Glyphs glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
    return glyphs.show(head(run, glyphs).skip(1).findFirst().orElseThrow()).stripTrailing();
  }

  private Stream<String> lines(RunResult run, Glyphs glyphs) {
    StepLines steps = StepLines.of(run, new Titles(words), glyphs, hint);
    return Stream.of(
            head(run, glyphs),
            run.steps().stream().flatMap(steps::render),
            below(run),
            foot(run),
            hintFromElsewhere(run))
        .flatMap(part -> part);
  }

  private Stream<String> head(RunResult run, Glyphs glyphs) {
    Summary summary = new Summary(run, words);
    String bar =
        run.maxPoints() > 0
            ? glyphs.bar(run.points(), run.maxPoints(), BAR)
            : glyphs.bar(run.bonus(), run.maxBonus(), BAR);
    return Stream.of(
        (" %-" + BAR + "s  %s").formatted(words.of("summary.lab"), summary.origin()),
        " %s  %s".formatted(bar, summary.reached()),
        "");
  }

  /** What stands below the steps: what was not judged, and what holds for the run as a whole. */
  private Stream<String> below(RunResult run) {
    Summary summary = new Summary(run, words);
    return Stream.of(
            section("summary.reasons", summary.notJudged()),
            section("summary.notes", summary.notes()),
            summary.hints().stream().flatMap(hints -> Stream.of("", " " + hints)))
        .flatMap(part -> part);
  }

  private Stream<String> section(String title, List<String> texts) {
    return texts.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of("", " " + words.of(title)),
            texts.stream().flatMap(String::lines).map(INDENT::concat));
  }

  private Stream<String> foot(RunResult run) {
    if (run.steps().isEmpty()) {
      return Stream.of(" " + words.of("terminal.nothing"));
    }
    return run.next()
        .map(step -> step.status().wrong() ? Stream.<String>empty() : next(step, run.source()))
        .orElseGet(() -> Stream.of("", " " + words.of("terminal.done")));
  }

  /** A hint stands under its step; but that one may not be among those that were judged. */
  private Stream<String> hintFromElsewhere(RunResult run) {
    return hint.filter(it -> run.step(it.step()).isEmpty()).stream()
        .flatMap(it -> Stream.concat(Stream.of(""), it.lines(words)))
        .map(" "::concat);
  }

  private Stream<String> next(StepResult step, String source) {
    Titles titles = new Titles(words);
    Stream<String> todo =
        step.tests().stream()
            .filter(test -> test.status() == Status.NOT_STARTED)
            .map(test -> todo(titles, test))
            .distinct();
    Stream<String> more = Stream.of(words.of("terminal.more", "step", step.number()));
    return Stream.of(
            Stream.of(
                "",
                " " + words.of("terminal.next", "step", step.number(), "title", titles.of(step))),
            words.of("todo." + step.number(), "source", source).lines().map(INDENT::concat),
            todo.map(INDENT::concat),
            more.filter(line -> hint.isEmpty()).map(INDENT::concat))
        .flatMap(part -> part);
  }

  private String todo(Titles titles, TestResult test) {
    return test.finding().isPresent()
        ? titles.headline(test)
        : words.of("terminal.todo", "test", titles.of(test));
  }
}
