package lab.selfcheck;

import static lab.selfcheck.ResultSamples.NO_TABLE;
import static lab.selfcheck.ResultSamples.failed;
import static lab.selfcheck.ResultSamples.notJudged;
import static lab.selfcheck.ResultSamples.passed;
import static lab.selfcheck.ResultSamples.run;
import static lab.selfcheck.ResultSamples.said;
import static lab.selfcheck.ResultSamples.step;
import static lab.selfcheck.ResultSamples.unusable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lab.harness.report.MarkdownReport;
import lab.harness.result.RunResult;
import org.junit.jupiter.api.Test;

/** The report for a CI job's summary, and that nothing in it gets out of its place. */
class MarkdownReportTest {

  @Test
  void tableAndMessages() {
    assertThat(
            render(
                run(
                    step("Step01Bucket", passed("isPrivate", 8)),
                    step(
                        "Step02Objects",
                        passed("replacesAnObject", 5),
                        failed("uploadsFilesOfAnyKind", 4, NO_TABLE),
                        failed("hidesNoFailure", 3, NO_TABLE)))))
        .isEqualTo(
            """
            ## Battle Royale Lab

            1 of 2 steps · 13 of 20 points

            embedded cloud · seed 7431

            | Step | Status | Points |
            | --- | --- | ---: |
            | 1 A private bucket | passed | 8/8 |
            | 2 Objects: upload, download, replace, delete | failed | 5/12 |

            ### 2 Objects: upload, download, replace, delete

            **uploads files of any kind, hides no failure of the service**

            ```text
            Your code threw ResourceNotFoundException: No table
            at DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
            There is no table of that name.
            Next: take the name that your constructor was given; do not write one down.
            ```
            """);
  }

  @Test
  void whatIsNotJudgedSaysWhy() {
    assertThat(
            render(
                run(
                    List.of(said("One table is all there is.")),
                    step(
                        "Step01Bucket",
                        passed("isPrivate", 6),
                        notJudged("canBeDestroyedWithObjectsInIt", 2, said("No."))))))
        .contains("6 of 6 points · 2 not judged")
        .contains("| 1 A private bucket | passed | 6/6 |\n\nNot judged here:\n\n- step 1, ")
        .endsWith("(points: 2): No.\n\nNotes:\n\n- One table is all there is.\n");
  }

  @Test
  void aFenceIsLongerThanAnyInTheMessage() {
    assertThat(render(wrong("isPrivate", "a\n````\n<b>out</b>\n```")))
        .contains("\n`````text\na\n````\n<b>out</b>\n```\n`````\n");
  }

  @Test
  void markupIsText() {
    RunResult elsewhere =
        new RunResult(
            1,
            "embedded",
            "a|b`c`<script>\n# [x](y)",
            Optional.empty(),
            wrong("`x` | $y$", "no").steps(),
            List.of(),
            Optional.empty());

    assertThat(render(elsewhere))
        .contains("a\\|b\\`c\\`\\<script\\> \\# \\[x\\](y)")
        .contains("**\\`x\\` \\| \\$y\\$**");
  }

  @Test
  void anInputThatCannotBeUsedIsOneSentence() {
    assertThat(render(unusable(said("No such file."))))
        .isEqualTo("## Battle Royale Lab\n\n```text\nNo such file.\n```\n");
  }

  private static RunResult wrong(String method, String sentence) {
    return run(step("Step01Bucket", failed(method, 8, said(sentence))));
  }

  private static String render(RunResult run) {
    return new MarkdownReport().render(run, Told.ENGLISH);
  }
}
