package lab.selfcheck;

import static lab.selfcheck.ProgressSamples.notJudged;
import static lab.selfcheck.ProgressSamples.notStarted;
import static lab.selfcheck.ProgressSamples.passed;
import static lab.selfcheck.ProgressSamples.progress;
import static lab.selfcheck.ProgressSamples.step;
import static lab.selfcheck.ProgressSamples.typical;
import static lab.selfcheck.ProgressSamples.unusable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.harness.progress.Outcome;
import lab.harness.progress.Progress;
import lab.harness.progress.Status;
import lab.harness.progress.TerminalReport;
import lab.harness.progress.TestProgress;
import lab.harness.settings.Settings;
import lab.harness.text.Texts;
import org.junit.jupiter.api.Test;

/** What a student sees. */
class TerminalReportTest {

  private static final TerminalReport UNICODE =
      new TerminalReport(true, Optional.empty(), Optional.empty());
  private static final TerminalReport ASCII =
      new TerminalReport(false, Optional.empty(), Optional.empty());

  @Test
  void inUnicode() {
    assertThat(UNICODE.render(typical()))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             █████████████░░░░░░░░░░  2 of 6 steps · 26 of 44 points · bonus 0 of 12

             ✔  1 A private bucket                8/8
             ✔  2 Objects                       12/12
             ✘  7 Count: 835 items, 14.5 units    2/6
                  count() said 250 items; the table holds 835.
                  at DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
                  Next: follow LastEvaluatedKey until it is empty.
                  Also "adds up the units": count() said 4.5 units; it took 14.5.
                  More: mvn test -Dlab.hint=7
             !  8 One player                      0/6
                  The lab itself failed here: X
             ·  9 One game                        4/6
             · 10 Only its players              not started
             · 13 Bonus: create and join        not started
            """);
  }

  @Test
  void inAscii() {
    assertThat(ASCII.render(typical()))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud - seed 7431
             #############..........  2 of 6 steps - 26 of 44 points - bonus 0 of 12

             [x]  1 A private bucket                8/8
             [x]  2 Objects                       12/12
             [-]  7 Count: 835 items, 14.5 units    2/6
                    count() said 250 items; the table holds 835.
                    at DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
                    Next: follow LastEvaluatedKey until it is empty.
                    Also "adds up the units": count() said 4.5 units; it took 14.5.
                    More: mvn test -Dlab.hint=7
             [!]  8 One player                      0/6
                    The lab itself failed here: X
             [ ]  9 One game                        4/6
             [ ] 10 Only its players              not started
             [ ] 13 Bonus: create and join        not started
            """);
  }

  @Test
  void whatIsNotJudged() {
    String why = "It would take the bucket with it.";

    assertThat(
            UNICODE.render(
                progress(
                    step(1, "Bucket", passed("is private", 6), notJudged("is destroyed", 2, why)),
                    step(
                        13,
                        "Bonus",
                        notJudged("creates", 7, "No."),
                        notJudged("joins", 5, "No.")))))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             ███████████████████████  6 of 6 points · 14 not judged

             ✔  1 Bucket    6/6
             – 13 Bonus   not judged

             Not judged here:
               step 1, "is destroyed" (points: 2): It would take the bucket with it.
               step 13 (points: 12): No.

             Everything that was judged is done.
            """);
  }

  @Test
  void whatToDoNext() {
    TestProgress todo =
        TestProgress.of(
            "counts", 2, new Outcome(Status.NOT_STARTED, "Not written yet: X.count(X.java:9)"));

    assertThat(
            UNICODE.render(
                progress(
                    step(6, "Load", passed("loads", 14)),
                    step(7, "Count", passed("in part", 1), todo, todo, notStarted("pages", 3)))))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             ███████████████░░░░░░░░  1 of 2 steps · 15 of 22 points

             ✔  6 Load   14/14
             ·  7 Count    1/8

             Next: step 7, Count
               Read lab.contract.GameLoader.
               Write count in src/main/java/lab/exercise/DynamoDbGameLoader.java.
               Not written yet: X.count(X.java:9)
               Still to do: pages
               More: mvn test -Dlab.hint=7
            """);
  }

  @Test
  void everythingIsDone() {
    assertThat(UNICODE.render(progress(step(14, "Bonus", passed("starts", 8)))))
        .isEqualTo(
            """
             Battle Royale Lab        embedded cloud · seed 7431
             ███████████████████████  bonus 8 of 8

             ✔ 14 Bonus    8/8

             Everything that was judged is done.
            """);
  }

  @Test
  void aHintStandsUnderItsStep() {
    String report = new TerminalReport(true, Optional.empty(), Optional.of(7)).render(typical());

    assertThat(report).contains("      Hint: " + Texts.text("hint.7").lines().findFirst().get());
    assertThat(report).doesNotContain("More:");
  }

  @Test
  void aHintForAStepThatWasNotJudgedStandsAtTheEnd() {
    String report = new TerminalReport(true, Optional.empty(), Optional.of(5)).render(typical());

    assertThat(report).endsWith(Texts.text("hint.5").lines().toList().get(1) + "\n");
  }

  @Test
  void whatIsNotTheDefaultIsInTheHeader() {
    Progress elsewhere =
        Progress.of(1, "embedded", "src/solution/java", List.of(), Optional.empty());

    assertThat(new TerminalReport(true, Optional.of("my.json"), Optional.empty()).render(elsewhere))
        .contains("embedded cloud · my.json · src/solution/java · seed 1")
        .contains("No step was judged.");
  }

  @Test
  void anInputThatCannotBeUsedIsAllThatIsShown() {
    assertThat(UNICODE.render(unusable("No such file."))).isEqualTo("No such file.\n");
  }

  @Test
  void noEscapeReachesTheTerminal() {
    TestProgress escape =
        new TestProgress("escapes", Status.FAILED, 0, 6, "a\u001b[2Jb\u202ec\u0007\td é ✔ œ");

    assertThat(UNICODE.render(progress(step(4, "Keys", escape))))
        .contains("      a\ufffd[2Jb\ufffdc\ufffd d é ✔ œ\n");
    assertThat(ASCII.render(progress(step(4, "Keys", escape))))
        .contains("        a?[2Jb?c? d e ? ?\n")
        .matches("\\p{ASCII}*");
  }

  @Test
  void everyStepHasItsTexts() {
    assertThat(IntStream.rangeClosed(1, Settings.STEPS))
        .allSatisfy(
            step -> {
              assertThat(Texts.text("step." + step)).isNotBlank();
              assertThat(Texts.text("next." + step, "DIR")).contains("DIR/lab/exercise/");
              assertThat(Texts.text("hint." + step)).isNotBlank();
            });
  }
}
