package lab.harness.programs;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import lab.contract.NotDoneYetException;
import lab.harness.engine.Maven;
import lab.harness.settings.Language;
import lab.harness.settings.Project;
import lab.harness.text.Message;
import lab.harness.text.PlainText;
import lab.harness.text.Words;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** Shows what {@code pulumi up} would make, without Pulumi's CLI and without an account. */
public final class Preview {

  private static final Words WORDS = SystemSettings.words();
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int LINE = 2_000;

  private Preview() {}

  /**
   * Runs the project as Pulumi's CLI does, and prints what it declares or what is wrong. If
   * something is wrong, this JVM ends with the status 1: an exception would do so too, but Maven
   * would bury the message under its own.
   *
   * @param args arguments for Maven that say whose classes are meant, if not the student's
   */
  public static void main(String[] args) {
    try {
      print(look(List.of(args)));
    } catch (WrongAnswer | BadInputException e) {
      print(Message.of(WORDS, e.finding()).lines());
      System.exit(1);
    }
  }

  private static Stream<String> look(List<String> args) {
    Language.of(SystemSettings::property); // tells at once if it is none
    Maven maven = Maven.of(Project.folder().toAbsolutePath(), args, SystemSettings::property);
    String plugin = maven.plugins(LIMIT).aws();
    try {
      return new PlanText(WORDS, maven.program(LIMIT).plan(), plugin).lines();
    } catch (NotDoneYetException e) {
      return Message.of(WORDS, Finding.of("engine.todo")).lines();
    }
  }

  private static void print(Stream<String> lines) {
    Screen.print(lines.map(it -> PlainText.shortened(it, LINE)));
  }
}
