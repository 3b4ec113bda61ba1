package lab.harness.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lab.contract.NotDoneYetException;
import lab.harness.settings.BadInputException;
import lab.harness.verdict.WrongAnswer;

/**
 * A Pulumi program in a process of its own, as {@code pulumi up} runs it.
 *
 * @param command what starts it
 * @param folder where it runs
 * @param limit how long it may take
 */
public record Program(List<String> command, Path folder, Duration limit) {

  /**
   * Runs it against an engine that creates nothing.
   *
   * @return what would be created
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if it never calls {@code Pulumi.run}, throws something else, logs an error,
   *     declares two resources of one type and name, or does not end; or if it can't be run
   * @throws BadInputException if there is no such command
   */
  public Plan plan() {
    try (Engine engine = new Engine()) {
      Child child = Child.run(command, folder, engine.environment(), limit);
      Seen seen = engine.seen();
      new Ending(seen, child, limit).check();
      return Plan.of(seen);
    }
  }
}
