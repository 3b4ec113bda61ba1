package lab.harness.progress;

import static lab.harness.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a progress in Markdown, for the summary of a CI job. */
public final class MarkdownReport {

  private MarkdownReport() {}

  /**
   * The report. What comes from students can't leave its place.
   *
   * @param progress how far the lab is
   * @return the Markdown, which ends with a line feed
   */
  public static String render(Progress progress) {
    String head = "## " + text("summary.lab") + "\n\n";
    return progress
        .unusable()
        .map(sentence -> head + Markdown.fenced(sentence))
        .orElseGet(
            () ->
                head
                    + Markdown.escaped(Summary.reached(progress))
                    + "\n\n"
                    + Markdown.escaped(Summary.origin(progress, Optional.empty()))
                    + "\n\n"
                    + table(progress)
                    + notJudged(progress)
                    + wrong(progress));
  }

  private static String table(Progress progress) {
    return text("markdown.head")
        + "\n| --- | --- | ---: |\n"
        + progress.steps().stream()
            .map(
                step ->
                    "| %d %s | %s | %d/%d |\n"
                        .formatted(
                            step.number(),
                            Markdown.escaped(step.title()),
                            step.status().word(),
                            step.points(),
                            step.maxPoints()))
            .collect(Collectors.joining());
  }

  private static String notJudged(Progress progress) {
    String notes =
        Summary.notJudged(progress).stream()
            .map(note -> "- %s\n".formatted(Markdown.escaped(note)))
            .collect(Collectors.joining());
    return notes.isEmpty() ? "" : "\n%s\n\n%s".formatted(text("summary.reasons"), notes);
  }

  private static String wrong(Progress progress) {
    return progress.steps().stream()
        .filter(step -> step.status().wrong())
        .map(
            step ->
                "\n### %d %s\n".formatted(step.number(), Markdown.escaped(step.title()))
                    + messages(step))
        .collect(Collectors.joining());
  }

  /** Each message once, under the names of the tests that it is about. */
  private static String messages(StepProgress step) {
    Map<String, String> names =
        step.tests().stream()
            .filter(test -> test.status().wrong())
            .collect(
                Collectors.toMap(
                    test -> Optional.ofNullable(test.message()).orElse(test.name()),
                    test -> Markdown.escaped(test.name()),
                    (one, other) -> one + ", " + other,
                    LinkedHashMap::new));
    return names.entrySet().stream()
        .map(entry -> "\n**" + entry.getValue() + "**\n\n" + Markdown.fenced(entry.getKey()))
        .collect(Collectors.joining());
  }
}
