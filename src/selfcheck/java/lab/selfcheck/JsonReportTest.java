package lab.selfcheck;

import static lab.selfcheck.ProgressSamples.failed;
import static lab.selfcheck.ProgressSamples.notJudged;
import static lab.selfcheck.ProgressSamples.notStarted;
import static lab.selfcheck.ProgressSamples.passed;
import static lab.selfcheck.ProgressSamples.progress;
import static lab.selfcheck.ProgressSamples.step;
import static lab.selfcheck.ProgressSamples.unusable;
import static org.assertj.core.api.Assertions.assertThat;

import lab.harness.progress.JsonReport;
import org.junit.jupiter.api.Test;

/** The report for machines has these fields and no others. */
class JsonReportTest {

  @Test
  void everyField() {
    assertThat(
            JsonReport.render(
                progress(
                    step(
                        4, "Keys", passed("of a user", 2), failed("of a game", 4, "é \"n\"\nat X")),
                    step(13, "Bonus", notStarted("creates", 12)))))
        .isEqualTo(
            """
            {
              "seed" : 7431,
              "cloud" : "embedded",
              "source" : "src/main/java",
              "points" : 2,
              "maxPoints" : 6,
              "bonus" : 0,
              "maxBonus" : 12,
              "steps" : [ {
                "number" : 4,
                "title" : "Keys",
                "status" : "failed",
                "points" : 2,
                "maxPoints" : 6,
                "tests" : [ {
                  "name" : "of a user",
                  "status" : "passed",
                  "points" : 2,
                  "maxPoints" : 2,
                  "message" : null
                }, {
                  "name" : "of a game",
                  "status" : "failed",
                  "points" : 0,
                  "maxPoints" : 4,
                  "message" : "é \\"n\\"\\nat X"
                } ]
              }, {
                "number" : 13,
                "title" : "Bonus",
                "status" : "not started",
                "points" : 0,
                "maxPoints" : 12,
                "tests" : [ {
                  "name" : "creates",
                  "status" : "not started",
                  "points" : 0,
                  "maxPoints" : 12,
                  "message" : null
                } ]
              } ]
            }
            """);
  }

  @Test
  void whatIsNotJudgedStandsBesideThePoints() {
    assertThat(JsonReport.render(progress(step(1, "A bucket", notJudged("goes", 2, "No.")))))
        .contains("\"status\" : \"not judged\"", "\"maxPoints\" : 0", "\"notJudged\" : 2");
  }

  @Test
  void anInputThatCannotBeUsed() {
    assertThat(JsonReport.render(unusable("No such file.")))
        .contains("\"status\" : \"error\"", "\"message\" : \"No such file.\"")
        .doesNotContain("unusable");
  }
}
