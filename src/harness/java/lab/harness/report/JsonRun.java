package lab.harness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import lab.harness.result.HintsShown;
import lab.harness.result.RequestResult;
import lab.harness.result.RunResult;
import lab.harness.result.Status;
import lab.harness.result.StepResult;
import lab.harness.result.TestResult;
import lab.harness.text.Message;
import lab.harness.text.Words;
import lab.harness.verdict.Finding;

/**
 * A result as JSON has it. Within a version of the schema, fields may come, but none goes and none
 * changes its meaning.
 */
record JsonRun(
    Schema schema,
    long seed,
    String cloud,
    String source,
    @JsonInclude(Include.NON_ABSENT) Optional<String> items,
    int points,
    int maxPoints,
    int bonus,
    int maxBonus,
    @JsonInclude(Include.NON_DEFAULT) int notJudged,
    List<JsonStep> steps,
    @JsonInclude(Include.NON_EMPTY) List<HintsShown> hints,
    @JsonInclude(Include.NON_EMPTY) List<JsonNote> notes,
    @JsonInclude(Include.NON_ABSENT) Optional<JsonNote> unusable) {

  record Schema(String name, int version) {
    static final Schema CURRENT = new Schema("battle-royale-lab/result", 1);
  }

  record JsonStep(
      int number,
      String id,
      String title,
      @JsonInclude(Include.NON_DEFAULT) boolean bonus,
      Status status,
      int points,
      int maxPoints,
      @JsonInclude(Include.NON_DEFAULT) int notJudged,
      List<JsonTest> tests) {

    static JsonStep of(StepResult step, Titles titles) {
      return new JsonStep(
          step.number(),
          step.id(),
          titles.of(step),
          step.bonus(),
          step.status(),
          step.points(),
          step.maxPoints(),
          step.notJudged(),
          step.tests().stream().map(test -> JsonTest.of(test, titles)).toList());
    }
  }

  /**
   * @param message the finding in words; null if there is none
   * @param millis how long it ran
   */
  record JsonTest(
      String id,
      String name,
      Status status,
      int points,
      int maxPoints,
      String message,
      long millis,
      @JsonInclude(Include.NON_ABSENT) Optional<JsonFinding> finding,
      List<RequestResult> requests) {

    static JsonTest of(TestResult test, Titles titles) {
      return new JsonTest(
          test.id(),
          titles.of(test),
          test.status(),
          test.points(),
          test.maxPoints(),
          test.finding().isPresent() ? titles.message(test) : null,
          test.duration().toMillis(),
          test.finding().map(finding -> JsonFinding.of(finding, titles.words())),
          test.requests());
    }
  }

  /** What is told of the run as a whole. */
  record JsonNote(String message, JsonFinding finding) {

    static JsonNote of(Finding finding, Words words) {
      return new JsonNote(Message.of(words, finding).toString(), JsonFinding.of(finding, words));
    }
  }

  static JsonRun of(RunResult run, Words words) {
    Titles titles = new Titles(words);
    return new JsonRun(
        Schema.CURRENT,
        run.seed(),
        run.cloud(),
        run.source(),
        run.items(),
        run.points(),
        run.maxPoints(),
        run.bonus(),
        run.maxBonus(),
        run.notJudged(),
        run.steps().stream().map(step -> JsonStep.of(step, titles)).toList(),
        run.hints(),
        run.notes().stream().map(note -> JsonNote.of(note, words)).toList(),
        run.unusable().map(finding -> JsonNote.of(finding, words)));
  }
}
