package lab.harness.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.report.Summary;
import lab.harness.report.Titles;
import lab.harness.result.RunResult;
import lab.harness.text.Words;

/**
 * The page as its templates want it.
 *
 * @param reached how much was reached
 * @param origin what was judged, and on what
 * @param next the step to look at next
 * @param unusable what keeps the run from judging anything
 */
public record Page(
    String reached,
    String origin,
    List<String> notes,
    List<StepView> steps,
    Optional<StepView> next,
    Optional<MessageView> unusable,
    ConsoleView console) {

  private static final String STYLE = read("/lab/page/page.css");

  static Page of(RunResult run, Words words) {
    Titles titles = new Titles(words);
    Summary summary = new Summary(run, words);
    List<StepView> steps =
        run.steps().stream().map(step -> StepView.of(step, run, titles)).toList();
    return new Page(
        summary.reached(),
        summary.origin(),
        Stream.of(summary.notJudged().stream(), summary.notes().stream(), summary.hints().stream())
            .flatMap(notes -> notes)
            .toList(),
        steps,
        run.next().map(step -> steps.get(run.steps().indexOf(step))),
        run.unusable().map(finding -> MessageView.of(Optional.empty(), finding, words)),
        ConsoleView.of(run, titles));
  }

  /** The style sheet. */
  public String style() {
    return STYLE;
  }

  private static String read(String resource) {
    try (InputStream file = Objects.requireNonNull(Page.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
