package lab.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One more step takes a step class, its texts, and what the student writes: the contract, the
 * starter and the reference. Here it is added to a copy of those, and run.
 */
class FifteenthStepTest {

  private static final List<String> ROOMS =
      List.of("src/contract/java", "src/solution/java", "src/test/java");

  @TempDir Path copy;

  @Test
  void takesItsClassItsTextsAndWhatTheStudentWrites() throws Exception {
    for (String room : ROOMS) {
      Sources.copy(Path.of(room), copy.resolve(room));
    }
    Path texts = Path.of("lab/text");
    Sources.copy(Path.of("src/harness/resources").resolve(texts), copy.resolve(texts));
    Sources.write(
        copy.resolve("src/contract/java"),
        "lab.contract.Medals",
        "public interface Medals { String of(int place); }");
    Sources.write(
        copy.resolve("src/solution/java"),
        "lab.exercise.GameMedals",
        """
        public final class GameMedals implements lab.contract.Medals {
          @Override
          public String of(int place) {
            return place == 1 ? "gold" : "silver";
          }
        }
        """);
    Sources.write(
        copy.resolve("src/test/java"),
        "lab.steps.Step15Medals",
        """
        import lab.exercise.GameMedals;
        import lab.harness.fixture.GameTable;
        import lab.harness.step.*;
        import lab.harness.verdict.*;
        import org.junit.jupiter.api.*;

        @Step(value = 15, bonus = true)
        class Step15Medals {
          @Test @Order(1) @Points(3)
          void namesTheFirst(@Holds(Holds.Content.SHEET) GameTable table) {
            if (!new GameMedals().of(1).equals("gold")) {
              throw new WrongAnswer(Finding.of("medals.other", "place", 1));
            }
          }

          @Test @Order(2) @Points(2)
          void namesTheThird() {
            if (!new GameMedals().of(3).equals("bronze")) {
              throw new WrongAnswer(Finding.of("medals.other", "place", 3));
            }
          }
        }
        """);
    append(
        copy.resolve(texts).resolve("steps.properties"),
        """
        step.15=Bonus: medals
        todo.15=Write GameMedals.
        Step15Medals.namesTheFirst=names the first
        Step15Medals.namesTheThird=names the third
        medals.other=The medal for place {place} is another one.
        medals.other.next=look at the podium.
        """);

    assertThat(lab())
        .contains("15 Bonus: medals", "3/5", "The medal for place 3 is another one.")
        .contains("bonus 3 of 5");
    assertThat(copy.resolve("reports/result.json"))
        .content()
        .contains("\"id\" : \"Step15Medals.namesTheThird\"", "\"key\" : \"medals.other\"");
  }

  private static void append(Path file, String lines) throws IOException {
    Files.writeString(file, Files.readString(file) + lines);
  }

  /** Runs the steps 1 and 15 of the copy in a process that finds the copy first. */
  private String lab() throws IOException {
    Path classes = copy.resolve("classes");
    List<Path> sources = new ArrayList<>();
    ROOMS.forEach(room -> sources.add(copy.resolve(room)));
    assertThat(Implementations.compile(sources, classes).problems()).isEmpty();
    Process process =
        StandInAccount.java(
                List.of(
                    "-cp",
                    String.join(
                        File.pathSeparator,
                        classes.toString(),
                        copy.toString(),
                        System.getProperty("java.class.path")),
                    "-Dlab.step=15",
                    "-Dlab.out=" + copy.resolve("reports")),
                LabInASession.class.getName(),
                classes.toString())
            .start();
    try {
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
