package lab.harness.engine;

import static lab.harness.text.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lab.contract.NotDoneYetException;
import lab.harness.settings.BadInputException;
import lab.harness.verdict.WrongAnswer;

/** Shows what {@code pulumi up} would make, without Pulumi's CLI and without an account. */
public final class Preview {

  private static final Duration LIMIT = Duration.ofSeconds(60);

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
      System.out.print(look(List.of(args)));
    } catch (WrongAnswer | BadInputException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  private static String look(List<String> args) {
    Maven maven = Maven.of(Path.of("").toAbsolutePath(), args);
    String plugin = maven.plugins(LIMIT).aws();
    try {
      return PlanText.render(maven.program(LIMIT).plan(), plugin);
    } catch (NotDoneYetException e) {
      return text("engine.todo") + "\n";
    }
  }
}
