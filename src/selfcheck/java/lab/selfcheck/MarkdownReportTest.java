package lab.selfcheck;

import static lab.selfcheck.ProgressSamples.failed;
import static lab.selfcheck.ProgressSamples.notJudged;
import static lab.selfcheck.ProgressSamples.passed;
import static lab.selfcheck.ProgressSamples.progress;
import static lab.selfcheck.ProgressSamples.step;
import static lab.selfcheck.ProgressSamples.unusable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lab.harness.progress.MarkdownReport;
import lab.harness.progress.Progress;
import org.junit.jupiter.api.Test;

/** The report for a CI job's summary, and that nothing in it gets out of its place. */
class MarkdownReportTest {

  @Test
  void tableAndMessages() {
    assertThat(
            MarkdownReport.render(
                progress(
                    step(1, "A bucket", passed("is private", 8)),
                    step(
                        2,
                        "Objects",
                        passed("are listed", 5),
                        failed("come", 4, "Your code threw X\nNext: do not."),
                        failed("go", 3, "Your code threw X\nNext: do not.")))))
        .isEqualTo(
            """
            ## Battle Royale Lab

            1 of 2 steps · 13 of 20 points

            embedded cloud · seed 7431

            | Step | Status | Points |
            | --- | --- | ---: |
            | 1 A bucket | passed | 8/8 |
            | 2 Objects | failed | 5/12 |

            ### 2 Objects

            **come, go**

            ```text
            Your code threw X
            Next: do not.
            ```
            """);
  }

  @Test
  void whatIsNotJudgedSaysWhy() {
    assertThat(
            MarkdownReport.render(
                progress(
                    step(1, "A bucket", passed("is private", 6), notJudged("goes", 2, "No.")))))
        .contains("6 of 6 points · 2 not judged")
        .contains("| 1 A bucket | passed | 6/6 |\n\nNot judged here:\n\n- step 1, ")
        .endsWith("(points: 2): No.\n");
  }

  @Test
  void aFenceIsLongerThanAnyInTheMessage() {
    assertThat(
            MarkdownReport.render(
                progress(step(1, "A bucket", failed("is private", 8, "a\n````\n<b>out</b>\n```")))))
        .contains("\n`````text\na\n````\n<b>out</b>\n```\n`````\n");
  }

  @Test
  void markupIsText() {
    assertThat(
            MarkdownReport.render(
                Progress.of(
                    1,
                    "embedded",
                    "a|b`c`<script>\n# [x](y)",
                    List.of(step(1, "A | *bucket*", failed("`x` | $y$", 8, "no"))),
                    Optional.empty())))
        .contains("a\\|b\\`c\\`\\<script\\> \\# \\[x\\](y)")
        .contains("| 1 A \\| \\*bucket\\* | failed | 0/8 |")
        .contains("**\\`x\\` \\| \\$y\\$**");
  }

  @Test
  void anInputThatCannotBeUsedIsOneSentence() {
    assertThat(MarkdownReport.render(unusable("No such file.")))
        .isEqualTo("## Battle Royale Lab\n\n```text\nNo such file.\n```\n");
  }
}
