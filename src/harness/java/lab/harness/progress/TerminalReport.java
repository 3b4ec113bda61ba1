package lab.harness.progress;

import static lab.harness.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.settings.Settings;

/**
 * Shows a progress in a terminal: each step in a line, the first that is wrong in full, and what to
 * do next.
 *
 * @param unicode whether the terminal shows more than ASCII
 * @param items the file of items, if it is not the lab's own
 * @param hint the step to give a hint for
 */
public record TerminalReport(boolean unicode, Optional<String> items, Optional<Integer> hint) {

  private static final int BAR = 23;
  private static final String INDENT = "   ";

  /**
   * The report that a run was asked for.
   *
   * @param unicode whether the terminal shows more than ASCII
   * @param settings what the run was asked for
   * @return the report
   */
  public static TerminalReport of(boolean unicode, Settings settings) {
    return new TerminalReport(
        unicode,
        Optional.of(settings.items().toString()).filter(items -> !settings.sheet()),
        settings.hint());
  }

  /**
   * The report in words.
   *
   * @param progress how far the lab is
   * @return lines that each end with a line feed
   */
  public String render(Progress progress) {
    Glyphs glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
    return progress
        .unusable()
        .map(String::lines)
        .orElseGet(() -> lines(progress, glyphs))
        .map(line -> glyphs.show(line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private Stream<String> lines(Progress progress, Glyphs glyphs) {
    StepLines steps = StepLines.of(progress, glyphs, hint);
    return Stream.of(
            head(progress, glyphs),
            progress.steps().stream().flatMap(steps::render),
            notJudged(progress),
            foot(progress),
            hintFromElsewhere(progress))
        .flatMap(part -> part);
  }

  private Stream<String> head(Progress progress, Glyphs glyphs) {
    String bar =
        progress.maxPoints() > 0
            ? glyphs.bar(progress.points(), progress.maxPoints(), BAR)
            : glyphs.bar(progress.bonus(), progress.maxBonus(), BAR);
    return Stream.of(
        (" %-" + BAR + "s  %s").formatted(text("summary.lab"), Summary.origin(progress, items)),
        " %s  %s".formatted(bar, Summary.reached(progress)),
        "");
  }

  private static Stream<String> notJudged(Progress progress) {
    List<String> notes = Summary.notJudged(progress);
    return notes.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of("", " " + text("summary.reasons")), notes.stream().map(INDENT::concat));
  }

  private Stream<String> foot(Progress progress) {
    if (progress.steps().isEmpty()) {
      return Stream.of(" " + text("terminal.nothing"));
    }
    return progress
        .next()
        .map(step -> step.status().wrong() ? Stream.<String>empty() : next(step, progress.source()))
        .orElseGet(() -> Stream.of("", " " + text("terminal.done")));
  }

  /** A hint stands under its step; but that one may not be among those that were judged. */
  private Stream<String> hintFromElsewhere(Progress progress) {
    return hint
        .filter(number -> progress.steps().stream().noneMatch(step -> step.number() == number))
        .stream()
        .flatMap(number -> ("\n" + text("terminal.hint", text("hint." + number))).lines())
        .map(" "::concat);
  }

  private Stream<String> next(StepProgress step, String source) {
    Stream<String> todo =
        step.tests().stream()
            .filter(test -> test.status() == Status.NOT_STARTED)
            .map(TerminalReport::todo)
            .distinct();
    Stream<String> more = Stream.of(text("terminal.more", step.number()));
    return Stream.of(
            Stream.of("", " " + text("terminal.next", step.number(), step.title())),
            text("next." + step.number(), source).lines().map(INDENT::concat),
            todo.map(INDENT::concat),
            more.filter(line -> hint.isEmpty()).map(INDENT::concat))
        .flatMap(part -> part);
  }

  private static String todo(TestProgress test) {
    return test.message() == null ? text("terminal.todo", test.name()) : test.headline();
  }
}
