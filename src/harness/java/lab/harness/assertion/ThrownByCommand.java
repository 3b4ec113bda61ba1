package lab.harness.assertion;

import java.util.Optional;
import lab.contract.CommandRefusedException;
import lab.contract.NotDoneYetException;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What a command threw that should have done something else. */
record ThrownByCommand(RuntimeException thrown, CommandFindings findings) {

  private static final String TWO_ACTIONS = "multiple operations on one item";

  /**
   * The verdict on a command that should have gone through.
   *
   * @param raced whether somebody else changed the game between its read and its write
   * @throws WrongAnswer unless the exception's own words say best what is wrong
   */
  RuntimeException insteadOfGoingThrough(boolean raced) {
    boolean condition =
        findings.lastWrite().failedConditions().isPresent() && failure().isPresent();
    if (!(thrown instanceof CommandRefusedException) && !condition) {
      return itself();
    }
    throw new WrongAnswer(
        raced && findings.lastWrite().cameAfterReading()
            ? finding("game.overtaken")
            : finding("game.refused").because(causeOfRefusal()),
        thrown);
  }

  private Finding causeOfRefusal() {
    LastWrite write = findings.lastWrite();
    return write
        .failedConditions()
        .map(whose -> Finding.of("game.cause.failed", "whose", whose))
        .or(() -> write.failure().map(it -> Finding.of("game.cause.invalid", "said", said(it))))
        .orElseGet(() -> Finding.of("game.cause.thrown"));
  }

  /**
   * The verdict on a command that should have refused, by another exception than this one.
   *
   * @throws WrongAnswer unless the exception's own words say best what is wrong
   */
  RuntimeException insteadOfRefusal() {
    boolean condition =
        failure()
            .filter(
                it ->
                    it instanceof ConditionalCheckFailedException
                        || it instanceof TransactionCanceledException)
            .isPresent();
    if (failure().isPresent() && !condition || thrown instanceof NotDoneYetException) {
      return itself();
    }
    Finding crash = Finding.of("game.cause.crash");
    Finding cause = condition ? Leak.of(thrown).orElse(crash) : crash;
    throw new WrongAnswer(finding("game.refusedOtherwise").because(cause), thrown);
  }

  /** DynamoDB's words for two actions on one item are too general. */
  private RuntimeException itself() {
    if (failure().filter(it -> said(it).contains(TWO_ACTIONS)).isPresent()) {
      Optional<Finding> which = findings.lastWrite().twoActions();
      throw new WrongAnswer(findings.of("game.twoActions").because(which), thrown);
    }
    return thrown;
  }

  private Finding finding(String key) {
    return findings.of(key, "thrown", Thrown.of(thrown));
  }

  private Optional<AwsServiceException> failure() {
    return CauseChain.of(thrown).first(AwsServiceException.class);
  }

  private static String said(Throwable failure) {
    return Thrown.of(failure).said();
  }
}
