package lab.harness.run;

import java.util.Optional;
import lab.harness.verdict.Blame;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;

/** What a test ended with in which the student's classes found the defaults of another machine. */
final class OnAnotherMachine {

  private OnAnotherMachine() {}

  /**
   * The same verdict, which also says that the classes have asked for a default, and where.
   *
   * @param asked what they asked for; empty if nothing
   */
  static Throwable told(Throwable thrown, Optional<Finding> asked) {
    CauseChain causes = CauseChain.of(thrown);
    Optional<Finding> verdict = causes.first(WrongAnswer.class).map(WrongAnswer::finding);
    if (asked.isEmpty() || verdict.isEmpty() && Blame.ofTheCloud(causes).isPresent()) {
      return thrown;
    }
    return verdict
        .or(() -> Blame.ofTheStudent(causes).map(it -> it.at(StudentCode.line(thrown))))
        .map(it -> it.because(asked.get().because(it.cause())))
        .<Throwable>map(it -> new WrongAnswer(it, thrown))
        .orElse(thrown);
  }
}
