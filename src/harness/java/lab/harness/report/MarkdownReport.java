package lab.harness.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.harness.result.RunResult;
import lab.harness.result.StepResult;
import lab.harness.text.Message;
import lab.harness.text.Words;

/** Writes a result in Markdown, for the summary of a CI job. */
public final class MarkdownReport implements ReportWriter {

  @Override
  public String fileName() {
    return "progress.md";
  }

  /** The report. What comes from students can't leave its place. */
  @Override
  public String render(RunResult run, Words words) {
    String body =
        run.unusable()
            .map(finding -> Markdown.fenced(Message.of(words, finding).toString()))
            .orElseGet(() -> body(run, new Titles(words)));
    return "## " + words.of("summary.lab") + "\n\n" + body;
  }

  private static String body(RunResult run, Titles titles) {
    Summary summary = new Summary(run, titles.words());
    return Markdown.escaped(summary.reached())
        + "\n\n"
        + Markdown.escaped(summary.origin())
        + "\n\n"
        + summary.hints().map(hints -> Markdown.escaped(hints) + "\n\n").orElse("")
        + table(run, titles)
        + list(titles.words().of("summary.reasons"), summary.notJudged())
        + list(titles.words().of("summary.notes"), summary.notes())
        + wrong(run, titles);
  }

  private static String table(RunResult run, Titles titles) {
    return titles.words().of("markdown.head")
        + "\n| --- | --- | ---: |\n"
        + run.steps().stream().map(step -> row(step, titles)).collect(Collectors.joining());
  }

  private static String row(StepResult step, Titles titles) {
    return "| %s %s | %s | %s/%s |\n"
        .formatted(
            step.number(),
            Markdown.escaped(titles.of(step)),
            titles.words().of(step.status().key()),
            step.points(),
            step.maxPoints());
  }

  private static String list(String title, List<String> texts) {
    String items =
        texts.stream()
            .map(text -> "- %s\n".formatted(Markdown.escaped(text)))
            .collect(Collectors.joining());
    return items.isEmpty() ? "" : "\n%s\n\n%s".formatted(title, items);
  }

  private static String wrong(RunResult run, Titles titles) {
    return run.steps().stream()
        .filter(step -> step.status().wrong())
        .map(
            step ->
                "\n### %s %s\n".formatted(step.number(), Markdown.escaped(titles.of(step)))
                    + messages(step, titles))
        .collect(Collectors.joining());
  }

  /** Each message once, under the names of the tests that it is about. */
  private static String messages(StepResult step, Titles titles) {
    Map<String, String> names =
        step.tests().stream()
            .filter(test -> test.status().wrong())
            .collect(
                Collectors.toMap(
                    titles::message,
                    test -> Markdown.escaped(titles.of(test)),
                    (one, other) -> one + ", " + other,
                    LinkedHashMap::new));
    return names.entrySet().stream()
        .map(entry -> "\n**" + entry.getValue() + "**\n\n" + Markdown.fenced(entry.getKey()))
        .collect(Collectors.joining());
  }
}
