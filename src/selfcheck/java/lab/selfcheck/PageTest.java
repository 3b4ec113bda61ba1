package lab.selfcheck;

import static lab.selfcheck.ResultSamples.NO_TABLE;
import static lab.selfcheck.ResultSamples.SCAN;
import static lab.selfcheck.ResultSamples.failed;
import static lab.selfcheck.ResultSamples.run;
import static lab.selfcheck.ResultSamples.said;
import static lab.selfcheck.ResultSamples.step;
import static lab.selfcheck.ResultSamples.typical;
import static lab.selfcheck.ResultSamples.unusable;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.contract.PrimaryKey;
import lab.harness.fixture.BucketVersion;
import lab.harness.report.html.HtmlReport;
import lab.harness.result.RunResult;
import lab.harness.result.console.Asked;
import lab.harness.result.console.Console;
import lab.harness.result.console.ShownBucket;
import lab.harness.result.console.ShownKey;
import lab.harness.result.console.ShownQuestion;
import lab.harness.result.console.ShownRequest;
import lab.harness.result.console.ShownSource;
import lab.harness.result.console.ShownTable;
import org.junit.jupiter.api.Test;

/** The page of a run: what it shows, and that nothing in it is anything but text. */
class PageTest {

  private static final String HOSTILE =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u001b[2J\u202ereversed\u2066";

  @Test
  void aVerdictHasItsPlaceWhyAndNext() {
    assertThat(render(typical()))
        .contains("<p class=\"headline\">Your code threw ResourceNotFoundException: No table</p>")
        .contains("<code>DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)</code>")
        .contains("<p>There is no table of that name.</p>")
        .contains("take the name that your constructor was given; do not write one down.")
        .contains("<h1>2 of 6 steps");
  }

  @Test
  void whatIsNotDoneSaysSo() {
    assertThat(render(run(step("Step09Game", ResultSamples.notStarted("findsTheSheetsGame", 2)))))
        .contains(
            "Not here: \"A game with its players\" (step 9, \"finds a game of the lab's file\": not started)")
        .contains("No question was asked of the table in this run");
  }

  @Test
  void anInputThatCannotBeUsedIsTold() {
    assertThat(render(unusable(said("No such file.")))).contains(">No such file.</p>");
  }

  @Test
  void asksNobodyForAnything() {
    assertThat(render(hostile()))
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'")
        .doesNotContain("src=\"", "url(", "@import", "<link", "<script", "http:", "https:");
  }

  @Test
  void whatComesFromAStudentIsText() {
    String page = render(hostile());

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "<img", "\u001b", "\u202e", "\u2066");
    assertThat(page.split("alert\\(2\\)", -1)).hasSizeGreaterThan(10);
    assertThat(page.replaceAll("&lt;.*?&gt;", "")).doesNotContain("onerror=\"");
  }

  /** What is in an attribute can't end it. */
  @Test
  void noQuoteGetsOutOfAnAttribute() {
    assertThat(render(hostile()).lines().filter(line -> line.contains("aria-label")))
        .allSatisfy(line -> assertThat(line).doesNotContain("\"'>", "\">alert"));
  }

  @Test
  void aHugeTableIsCutAndSaysSo() {
    assertThat(render(hostile())).contains("Shown are the first 1 that a scan comes across.");
  }

  private static RunResult hostile() {
    RunResult judged =
        run(
            step(
                "Step07Count",
                failed("countsItemsAndUnits", 3, said(HOSTILE)),
                failed(HOSTILE, 3, NO_TABLE)));
    return new RunResult(
        1,
        judged.cloud(),
        HOSTILE,
        Optional.of(HOSTILE),
        judged.steps(),
        List.of(said(HOSTILE)),
        Optional.empty(),
        console());
  }

  private static Console console() {
    PrimaryKey key = new PrimaryKey(HOSTILE, HOSTILE);
    ShownSource table =
        new ShownSource(
            Optional.of(HOSTILE),
            List.of(HOSTILE, "SK"),
            26_000,
            List.of(new ShownKey(HOSTILE, HOSTILE, key)));
    ShownRequest request =
        new ShownRequest(
            SCAN,
            false,
            List.of(new Asked("FilterExpression", HOSTILE)),
            List.of(key),
            List.of(Map.of(HOSTILE, HOSTILE)));
    return new Console(
        List.of(
            new ShownBucket(
                HOSTILE,
                List.of(new BucketVersion(HOSTILE, HOSTILE, true, false, 1, Instant.EPOCH)),
                true)),
        Optional.of(new ShownTable(List.of(table), Optional.of(0.0117))),
        List.of(new ShownQuestion(HOSTILE, List.of(request), List.of(SCAN))));
  }

  private static String render(RunResult run) {
    return new HtmlReport().render(run, Told.ENGLISH);
  }
}
