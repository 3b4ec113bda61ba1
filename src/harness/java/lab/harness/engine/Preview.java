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
   * Runs the project as Pulumi's CLI does, and prints what it declares or what is wrong.
   *
   * @param args arguments for Maven that say whose classes are meant, if not the student's
   * @throws BadInputException if something is wrong
   */
  public static void main(String[] args) {
    Path folder = Path.of("").toAbsolutePath();
    Maven maven = Maven.of(folder, List.of(args));
    try {
      String version = new PluginDiscovery(maven.packages(), folder, LIMIT).aws();
      Plan plan = new Program(maven.program(), folder, LIMIT).plan();
      System.out.print(PlanText.render(plan, version));
    } catch (NotDoneYetException e) {
      System.out.println(text("engine.todo"));
    } catch (WrongAnswer e) {
      System.out.println(e.getMessage());
      throw new BadInputException(text("engine.bad"));
    }
  }
}
