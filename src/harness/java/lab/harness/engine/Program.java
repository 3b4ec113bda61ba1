package lab.harness.engine;

import java.util.List;
import lab.contract.NotDoneYetException;
import lab.harness.deploy.StackConfig;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;

/** A Pulumi program in a process of its own, as {@code pulumi up} runs it. */
public record Program(Command command) {

  /**
   * Runs it against an engine that creates nothing, to see what would be created.
   *
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if it never calls {@code Pulumi.run}, throws something else, logs an error,
   *     declares two resources of one type and name, or does not end; or if it can't be run
   * @throws BadInputException if there is no such command, or the project's files can't be read
   */
  public Plan plan() {
    try (Engine engine = new Engine(StackConfig.read(command.folder()))) {
      Child child = command.run(engine.environment());
      checkDeclarations(engine);
      checkEnd(child, engine.monitor().isPulumi());
      return Plan.of(engine);
    }
  }

  static void checkDeclarations(Engine engine) {
    List<Complaint> complaints = engine.log().errors().stream().map(Complaint::new).toList();
    if (complaints.stream().anyMatch(Complaint::isNotDoneYet)) {
      throw new NotDoneYetException();
    }
    engine.monitor().checkTaken();
    if (!complaints.isEmpty()) {
      throw complaints.get(0).verdict();
    }
  }

  private void checkEnd(Child child, boolean isPulumi) {
    if (!child.ended()) {
      throw isPulumi
          ? new WrongAnswer(Finding.of("deploy.hang", "seconds", command.limit().toSeconds()))
          : command.slow(child);
    }
    if (child.status() != 0) {
      throw new WrongAnswer(
          Finding.of("engine.failed", "status", child.status(), "said", child.said())
              .at(StudentCode.line(child.output())));
    }
    if (!isPulumi) {
      throw new WrongAnswer(Finding.of("engine.unheard"));
    }
  }
}
