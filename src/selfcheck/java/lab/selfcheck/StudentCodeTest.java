package lab.selfcheck;

import static lab.selfcheck.ThrownBy.HARNESS;
import static lab.selfcheck.ThrownBy.JDK;
import static lab.selfcheck.ThrownBy.STUDENT;
import static lab.selfcheck.ThrownBy.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lab.harness.verdict.Place;
import lab.harness.verdict.StudentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a student's code is, by each kind of stack. */
class StudentCodeTest {

  private static final Place LINE_12 = new Place("Loader", "count", "Loader.java", 12);

  @Test
  void theInnermostLineOfAStackIsTaken() {
    StackTraceElement caller = new StackTraceElement("lab.exercise.Main", "main", "Main.java", 3);

    assertThat(StudentCode.line(new StackTraceElement[] {JDK, STUDENT, caller, HARNESS}))
        .contains(new Place("Loader", "count", "Loader.java", 12, List.of("main", "count")));
    assertThat(StudentCode.line(new StackTraceElement[] {JDK, HARNESS})).isEmpty();
  }

  @Test
  void aLambdaIsPartOfItsMethod() {
    StackTraceElement lambda =
        new StackTraceElement("lab.exercise.Loader", "lambda$count$0", "Loader.java", 12);

    assertThat(StudentCode.line(new StackTraceElement[] {JDK, lambda, JDK, STUDENT, HARNESS}))
        .contains(LINE_12);
  }

  @Test
  void aCauseHasAPlaceWhereTheExceptionHasNone() {
    Throwable cause = from(new IOException(), JDK, STUDENT);

    assertThat(StudentCode.line(from(new IllegalStateException(cause), HARNESS))).contains(LINE_12);
    assertThat(StudentCode.line(from(new IllegalStateException(), HARNESS))).isEmpty();
  }

  @Test
  void aCircleOfCausesHasThePlaceOfItsBeginning() {
    Exception cause = from(new IOException(), JDK);
    Exception thrown = from(new IllegalStateException(cause), STUDENT);
    cause.initCause(thrown);

    assertThat(StudentCode.line(thrown)).contains(LINE_12);
  }

  @Test
  void thisThreadIsInNoneOfTheStudentsLines() {
    assertThat(StudentCode.line()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tat lab.exercise.Loader.count(Loader.java:12)",
        "[ERROR]     at lab.exercise.Loader.count (Loader.java:12)",
        "Caused by: X\n\tat java.util.List.of(List.java:1)\n\tat lab.exercise.Loader.count(Loader.java:12)",
      })
  void aPrintedStackNamesItAsJavaAndMavenDo(String trace) {
    assertThat(StudentCode.line(trace)).contains(LINE_12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no trace at all",
        "\tat lab.harness.Recorder.record(Recorder.java:1)",
        "\tat lab.exercise.Loader.count(Unknown Source)",
      })
  void whatIsNotTheStudentsIsNoLine(String trace) {
    assertThat(StudentCode.line(trace)).isEmpty();
  }

  @Test
  void aPlaceIsSaidAsJavaPrintsIt() {
    Optional<Place> nested =
        StudentCode.line(
            new StackTraceElement[] {
              new StackTraceElement("lab.exercise.Stack$Table", "<init>", "Stack.java", 7)
            });

    assertThat(nested).hasToString("Optional[Stack$Table.<init>(Stack.java:7)]");
    assertThat(List.of(LINE_12)).hasToString("[Loader.count(Loader.java:12)]");
  }
}
