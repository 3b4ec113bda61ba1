package lab.harness.engine;

import java.time.Duration;
import java.util.List;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;

/**
 * How the run of a program ended.
 *
 * @param seen what its engine saw
 * @param child what the process said
 * @param limit how long it could take
 */
record Ending(Seen seen, Child child, Duration limit) {

  /**
   * Lets a run pass that went well.
   *
   * @throws NotDoneYetException if the program threw it
   * @throws WrongAnswer if the program is at fault, or nothing could run it
   */
  void check() {
    List<Complaint> complaints = seen.errors().stream().map(Complaint::new).toList();
    if (complaints.stream().anyMatch(Complaint::isNotDoneYet)) {
      throw new NotDoneYetException();
    }
    seen.twice().stream().findFirst().ifPresent(Ending::refuse);
    complaints.stream().findFirst().ifPresent(Ending::pass);
    if (!child.ended()) {
      throw seen.isPulumi()
          ? WrongAnswer.of("deploy.hang", limit.toSeconds())
          : WrongAnswer.of("engine.slow", limit.toSeconds(), child.said());
    }
    if (child.status() != 0) {
      throw WrongAnswer.at(
          StudentCode.line(child.output()), "engine.failed", child.status(), child.said());
    }
    if (!seen.isPulumi()) {
      throw WrongAnswer.of("engine.unheard");
    }
  }

  private static void pass(Complaint complaint) {
    throw complaint.verdict();
  }

  private static void refuse(Registration twice) {
    throw WrongAnswer.of("deploy.twice", twice.label());
  }
}
