package lab.harness.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.report.Titles;
import lab.harness.result.RunResult;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.result.console.Console;
import lab.harness.result.console.ShownBucket;
import lab.harness.result.console.ShownQuestion;
import lab.harness.result.console.ShownTable;
import lab.harness.text.Words;

/**
 * What is in the cloud. A test that is shown has a text: {@code bucket.ID} or {@code question.ID}.
 *
 * @param missingBuckets why a bucket is not shown, a sentence for each
 * @param missing why a question is not shown, a sentence for each
 * @param noTable why the table is not shown; empty if it is
 */
public record ConsoleView(
    List<Link> links,
    List<BucketView> buckets,
    List<String> missingBuckets,
    List<SourceView> sources,
    Optional<String> noTable,
    List<QuestionView> questions,
    List<String> missing,
    CostsView costs) {

  /** A part of the page to go to. */
  public record Link(String anchor, String title) {}

  private static final String BUCKET = "bucket.";
  private static final String QUESTION = "question.";

  static ConsoleView of(RunResult run, Titles titles) {
    Console console = run.console();
    Words words = titles.words();
    List<SourceView> sources = sources(console, words);
    return new ConsoleView(
        links(words),
        console.buckets().stream().map(it -> BucketView.of(it, words)).toList(),
        missing(run, BUCKET, console.buckets().stream().map(ShownBucket::test).toList(), titles),
        sources,
        Optional.of(console.questions().isEmpty() ? "page.table.none" : "page.table.elsewhere")
            .filter(none -> sources.isEmpty())
            .map(words::of),
        console.questions().stream().map(it -> QuestionView.of(it, words)).toList(),
        missing(
            run, QUESTION, console.questions().stream().map(ShownQuestion::test).toList(), titles),
        CostsView.of(console, words));
  }

  private static List<Link> links(Words words) {
    return List.of(
        new Link("bucket", words.of("page.bucket")),
        new Link("table", words.of("page.table")),
        new Link("questions", words.of("page.questions")),
        new Link("costs", words.of("page.costs")));
  }

  private static List<SourceView> sources(Console console, Words words) {
    return console.table().map(ShownTable::sources).orElse(List.of()).stream()
        .map(source -> SourceView.of(source, console.questions(), words))
        .toList();
  }

  private static List<String> missing(
      RunResult run, String prefix, List<String> shown, Titles titles) {
    return run.steps().stream()
        .flatMap(
            step ->
                step.tests().stream()
                    .filter(test -> titles.words().has(prefix + test.id()))
                    .filter(test -> !shown.contains(test.id()) && !test.status().done())
                    .map(test -> missing(prefix, step, test, titles)))
        .toList();
  }

  private static String missing(String prefix, StepResult step, TestResult test, Titles titles) {
    Words words = titles.words();
    return words.of(
        "page.missing",
        "what",
        words.of(prefix + test.id()),
        "step",
        step.number(),
        "test",
        titles.of(test),
        "status",
        words.of(test.status().key()));
  }

  /** The name of a question: what its test is about. */
  static String question(ShownQuestion question, Words words) {
    return Stream.of(QUESTION + question.test(), question.test())
        .filter(words::has)
        .findFirst()
        .map(words::of)
        .orElse(question.test());
  }
}
