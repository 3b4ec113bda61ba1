package lab.selfcheck;

import static lab.selfcheck.ResultSamples.HINTS;
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

import java.util.List;
import java.util.Optional;
import lab.harness.report.Hint;
import lab.harness.report.TerminalReport;
import lab.harness.result.HintsShown;
import lab.harness.result.RunResult;
import lab.harness.result.TestResult;
import lab.harness.verdict.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a student sees. */
class TerminalReportTest {

  private static final TerminalReport UNICODE = report(true, Optional.empty());
  private static final TerminalReport ASCII = report(false, Optional.empty());

  @Test
  void inUnicode() {
    assertThat(UNICODE.render(typical()))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             █████████████░░░░░░░░░░  2 of 6 steps · 26 of 44 points · bonus 0 of 12

             ✔  1 A private bucket                              8/8
             ✔  2 Objects: upload, download, replace, delete  12/12
             ✘  7 Count: 835 items, 14.5 units                  2/6
                  "counts every page":
                  Your code threw ResourceNotFoundException: No table
                  at DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
                  There is no table of that name.
                  Next: take the name that your constructor was given; do not write one down.
                  Also "counts items and units": count() said 4.5 units; it took 14.5.
                  More: mvn test -Dlab.hint=7
             !  8 One player                                    0/6
                  The lab itself failed here: X
             ·  9 One game, one query                           4/6
             · 10 Only its players                            not started
             · 13 Bonus: create and join, never 51            not started
            """);
  }

  @Test
  void inAscii() {
    assertThat(ASCII.render(typical()))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud - seed 7431
             #############..........  2 of 6 steps - 26 of 44 points - bonus 0 of 12

             [x]  1 A private bucket                              8/8
             [x]  2 Objects: upload, download, replace, delete  12/12
             [-]  7 Count: 835 items, 14.5 units                  2/6
                    "counts every page":
                    Your code threw ResourceNotFoundException: No table
                    at DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
                    There is no table of that name.
                    Next: take the name that your constructor was given; do not write one down.
                    Also "counts items and units": count() said 4.5 units; it took 14.5.
                    More: mvn test -Dlab.hint=7
             [!]  8 One player                                    0/6
                    The lab itself failed here: X
             [ ]  9 One game, one query                           4/6
             [ ] 10 Only its players                            not started
             [ ] 13 Bonus: create and join, never 51            not started
            """);
  }

  @Test
  void whatIsNotJudged() {
    assertThat(
            UNICODE.render(
                run(
                    List.of(said("One table is all there is.")),
                    step(
                        "Step01Bucket",
                        passed("isPrivate", 6),
                        notJudged("canBeDestroyedWithObjectsInIt", 2, said("It would be gone."))),
                    step(
                        "Step13CreateAndJoin",
                        notJudged("createsAGameWithItsCreatorInIt", 7, said("No.")),
                        notJudged("refusesToCreate", 5, said("No."))))))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             ███████████████████████  6 of 6 points · 14 not judged

             ✔  1 A private bucket                    6/6
             – 13 Bonus: create and join, never 51  not judged

             Not judged here:
               step 1, "can be destroyed with objects in it" (points: 2): It would be gone.
               step 13 (points: 12): No.

             Notes:
               One table is all there is.

             Everything that was judged is done.
            """);
  }

  @Test
  void whatToDoNext() {
    TestResult todo =
        notStarted(
            "countsItemsAndUnits",
            2,
            Finding.of("outcome.todo", "place", "Loader.count(Loader.java:9)"));

    assertThat(
            UNICODE.render(
                run(
                    step("Step06Load", passed("bringsInEveryItem", 14)),
                    step(
                        "Step07Count",
                        passed("scansForTheNumberAlone", 1),
                        todo,
                        todo,
                        notStarted("countsEveryPage", 3)))))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             ███████████████░░░░░░░░  1 of 2 steps · 15 of 22 points

             ✔  6 Load in batches               14/14
             ·  7 Count: 835 items, 14.5 units    1/8

             Next: step 7, Count: 835 items, 14.5 units
               Read lab.contract.GameLoader.
               Write count in src/main/java/lab/exercise/DynamoDbGameLoader.java.
               Not written yet: Loader.count(Loader.java:9)
               Still to do: counts every page
               More: mvn test -Dlab.hint=7
            """);
  }

  @Test
  void everythingIsDone() {
    assertThat(UNICODE.render(run(step("Step14StartAndFinish", passed("startsAFullGame", 8)))))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             ███████████████████████  bonus 8 of 8

             ✔ 14 Bonus: start and finish    8/8

             Everything that was judged is done.
            """);
  }

  @Test
  void aHintStandsUnderItsStep() {
    String second = Told.ENGLISH.of("hint.7.2").lines().findFirst().orElseThrow();

    assertThat(report(true, Optional.of(Hint.after(7, 1))).render(typical()))
        .contains("      Hint 2 of 3: " + second)
        .doesNotContain("More:", "Hint 1", "Hint 3", "no more hints");
  }

  @Test
  void aHintForAStepThatWasNotJudgedStandsAtTheEnd() {
    assertThat(report(true, Optional.of(Hint.after(5, 2))).render(typical()))
        .contains("\n\n Hint 3 of 3: ")
        .endsWith(Told.ENGLISH.of("hint.5.3").lines().reduce((one, next) -> next).get() + "\n");
  }

  @Test
  void whoHasSeenAllHintsSeesThemAllAgain() {
    assertThat(report(true, Optional.of(Hint.after(7, 3))).render(typical()))
        .contains("Hint 1 of 3: ", "Hint 2 of 3: ", "Hint 3 of 3: ")
        .contains("      There are no more hints on this step.\n");
  }

  @Test
  void theHintsThatWereShownAreTold() {
    assertThat(UNICODE.render(typical().with(HINTS)))
        .contains("\n\n Hints shown, which cost nothing: step 7 (2 of 3), step 11 (1 of 3)\n")
        .contains("26 of 44 points");
    assertThat(UNICODE.render(typical())).doesNotContain("Hints");
  }

  @Test
  void whatIsNotTheDefaultIsInTheHeader() {
    RunResult elsewhere =
        new RunResult(
            1,
            "embedded",
            "src/solution/java",
            Optional.of("my.json"),
            List.of(),
            List.of(),
            Optional.empty());

    assertThat(UNICODE.render(elsewhere))
        .contains("embedded cloud · my.json · src/solution/java · seed 1")
        .contains("No step was judged.");
  }

  @Test
  void anInputThatCannotBeUsedIsAllThatIsShown() {
    assertThat(UNICODE.render(unusable(said("No such file.")))).isEqualTo("No such file.\n");
  }

  @Test
  void noEscapeReachesTheTerminal() {
    RunResult escapes =
        run(step("Step04Keys", failed("ofAUser", 6, said("a\u001b[2Jb\u202ec\u0007\td é ✔ œ"))));

    assertThat(UNICODE.render(escapes)).contains("      a\ufffd[2Jb\ufffdc\ufffd d é ✔ œ\n");
    assertThat(ASCII.render(escapes))
        .contains("        a?[2Jb?c? d e ? oe\n")
        .matches("\\p{ASCII}*");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void everyStepHasItsTexts(int step) {
    assertThat(Told.ENGLISH.of("step." + step)).isNotBlank();
    assertThat(Told.ENGLISH.of("todo." + step, "source", "DIR")).contains("DIR/lab/exercise/");
    for (int hint = 1; hint <= HintsShown.OF_A_STEP; hint++) {
      assertThat(Told.ENGLISH.of("hint." + step + "." + hint)).isNotBlank();
    }
    assertThat(Told.ENGLISH.of("hint." + step + ".1")).endsWith("?");
  }

  private static TerminalReport report(boolean unicode, Optional<Hint> hint) {
    return new TerminalReport(Told.ENGLISH, unicode, hint);
  }
}
