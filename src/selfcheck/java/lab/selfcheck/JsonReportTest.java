package lab.selfcheck;

import static lab.selfcheck.ResultSamples.NO_TABLE;
import static lab.selfcheck.ResultSamples.failed;
import static lab.selfcheck.ResultSamples.notJudged;
import static lab.selfcheck.ResultSamples.notStarted;
import static lab.selfcheck.ResultSamples.passed;
import static lab.selfcheck.ResultSamples.run;
import static lab.selfcheck.ResultSamples.said;
import static lab.selfcheck.ResultSamples.step;
import static lab.selfcheck.ResultSamples.typical;
import static lab.selfcheck.ResultSamples.unusable;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lab.harness.report.JsonReport;
import lab.harness.result.Outcome;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.verdict.Finding;
import org.junit.jupiter.api.Test;

/** The report for machines has these fields and no others. */
class JsonReportTest {

  @Test
  void everyField() {
    TestResult judged =
        new TestResult(
            "Step04Keys",
            "ofAGame",
            4,
            Outcome.of(
                Status.FAILED,
                said("é \"n\"")
                    .at(Optional.of(ResultSamples.PLACE))
                    .because(
                        Finding.of(
                            "advice.NoSuchKey",
                            "many",
                            2,
                            "what",
                            Finding.of("status.failed"),
                            "all",
                            List.of(1, "two")))),
            Duration.ofMillis(20),
            List.of(ResultSamples.SCAN));
    RunResult run =
        new RunResult(
            7431,
            "embedded",
            "src/main/java",
            Optional.of("my.json"),
            List.of(new StepResult(4, "Step04Keys", false, List.of(judged))),
            List.of(Finding.of("cloud.aws.note")),
            Optional.empty());

    assertThat(render(run))
        .isEqualTo(
            """
            {
              "schema" : {
                "name" : "battle-royale-lab/result",
                "version" : 1
              },
              "seed" : 7431,
              "cloud" : "embedded",
              "source" : "src/main/java",
              "items" : "my.json",
              "points" : 0,
              "maxPoints" : 4,
              "bonus" : 0,
              "maxBonus" : 0,
              "steps" : [ {
                "number" : 4,
                "id" : "Step04Keys",
                "title" : "One table, three entities: the keys",
                "status" : "failed",
                "points" : 0,
                "maxPoints" : 4,
                "tests" : [ {
                  "id" : "Step04Keys.ofAGame",
                  "name" : "of a game",
                  "status" : "failed",
                  "points" : 0,
                  "maxPoints" : 4,
                  "message" : "é \\"n\\"\\nat DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)\\n\
            The bucket has no object of that key, or no such version of it.\\n\
            Next: where you catch this exception, or should, answer as the contract says for that case.",
                  "millis" : 20,
                  "finding" : {
                    "key" : "said",
                    "arguments" : {
                      "sentence" : "é \\"n\\""
                    },
                    "place" : {
                      "type" : "DynamoDbGameLoader",
                      "method" : "count",
                      "file" : "DynamoDbGameLoader.java",
                      "line" : 48
                    },
                    "cause" : {
                      "key" : "advice.NoSuchKey",
                      "arguments" : {
                        "many" : 2,
                        "what" : {
                          "key" : "status.failed"
                        },
                        "all" : [ 1, "two" ]
                      }
                    }
                  },
                  "requests" : [ {
                    "operation" : "Scan",
                    "target" : "games",
                    "index" : null,
                    "read" : 250,
                    "returned" : 0,
                    "units" : 4.5,
                    "page" : 1,
                    "hasMore" : true,
                    "failure" : null
                  } ]
                } ]
              } ],
              "notes" : [ {
                "message" : "There is one table, so steps 7 to 12 ask it alone, and no second, \
            generated world; mvn test does.",
                "finding" : {
                  "key" : "cloud.aws.note"
                }
              } ]
            }
            """);
    assertThat(ResultSchema.errors(render(run))).isEmpty();
  }

  @Test
  void whatIsNotTheCaseIsLeftOutButForTheMessage() {
    String json =
        render(
            run(
                step("Step04Keys", passed("ofAUser", 2), failed("ofAGame", 4, NO_TABLE)),
                step("Step13CreateAndJoin", notStarted("refusesToCreate", 12))));

    assertThat(json)
        .contains(
            "\"points\" : 2",
            "\"maxPoints\" : 6",
            "\"bonus\" : 0",
            "\"maxBonus\" : 12",
            "\"bonus\" : true",
            "\"status\" : \"not started\"",
            "\"message\" : null")
        .doesNotContain("unusable", "notes", "items", "notJudged", "\"finding\" : null");
    assertThat(ResultSchema.errors(json)).isEmpty();
  }

  @Test
  void whatIsNotJudgedStandsBesideThePoints() {
    String json =
        render(
            run(step("Step01Bucket", notJudged("canBeDestroyedWithObjectsInIt", 2, said("No.")))));

    assertThat(json)
        .contains("\"status\" : \"not judged\"", "\"maxPoints\" : 0", "\"notJudged\" : 2");
    assertThat(ResultSchema.errors(json)).isEmpty();
  }

  @Test
  void anInputThatCannotBeUsedIsSaidOfEachTestAndOfTheRun() {
    String json = render(unusable(said("No such file.")));

    assertThat(json)
        .contains("\"status\" : \"error\"", "\"message\" : \"No such file.\"")
        .contains("\"unusable\" : {\n    \"message\" : \"No such file.\"");
    assertThat(ResultSchema.errors(json)).isEmpty();
  }

  @Test
  void theSchemaNamesItsVersionAndIsOne() {
    assertThat(ResultSchema.read().get("title").asString()).isEqualTo("battle-royale-lab/result");
    assertThat(ResultSchema.errorsOfItsOwn()).isEmpty();
    assertThat(ResultSchema.errors(render(typical()))).isEmpty();
  }

  @Test
  void theSchemaFindsWhatIsWrong() {
    String json = render(typical());

    assertThat(ResultSchema.errors(json.replace("\"seed\"", "\"seeds\"")))
        .anyMatch(error -> error.contains("'seed' not found"))
        .anyMatch(error -> error.contains("seeds"));
    assertThat(ResultSchema.errors(json.replace("\"failed\"", "\"bad\""))).isNotEmpty();
  }

  private static String render(RunResult run) {
    return new JsonReport().render(run, Told.ENGLISH);
  }
}
