package lab.harness.kit;

import static lab.harness.text.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lab.contract.CommandRefusedException;
import lab.contract.NotDoneYetException;
import lab.harness.observe.LastWrite;
import lab.harness.observe.RequestLog;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Carries out a command on a game, and tells whether it rightly went through or refused. The log
 * has only its requests then.
 *
 * @param match the game
 * @param name the command, as the student would write it
 */
record Command(Match match, String name) {

  private static final int MAX_CAUSES = 20;
  private static final String TWO_ACTIONS = "multiple operations on one item";

  /** It has to go through. */
  void goesThrough(Runnable code) {
    goesThrough(code, "match.refused");
  }

  /** It has to go through, although somebody else changes the game just before it writes. */
  void goesThroughAfter(Runnable rival, Runnable code) {
    match.table().faults().beforeNextWrite(rival);
    goesThrough(code, "match.overtaken");
  }

  /** It has to refuse, and to change nothing of the game. */
  void isRefused(Runnable code) {
    List<Map<String, AttributeValue>> before = match.items();
    refuses(code, text("match.cause.unchecked"));
    isAs(before);
    hasWrittenNothing();
  }

  /** It has to refuse, because of what somebody else changes just before it writes. */
  void isRefusedAfter(Runnable rival, Runnable code) {
    AtomicReference<List<Map<String, AttributeValue>>> theirs = new AtomicReference<>();
    match
        .table()
        .faults()
        .beforeNextWrite(
            () -> {
              rival.run();
              theirs.set(match.items());
            });
    refuses(code, text("match.cause.stale"));
    if (theirs.get() != null) {
      isAs(theirs.get());
    }
    hasWrittenNothing();
  }

  LastWrite lastWrite() {
    return LastWrite.in(requests());
  }

  private void goesThrough(Runnable code, String overtaken) {
    requests().clear();
    try {
      code.run();
    } catch (RuntimeException e) {
      boolean condition = lastWrite().failedConditions().isPresent();
      if (e instanceof CommandRefusedException || condition && answer(e).isPresent()) {
        throw refused(e, lastWrite().cameAfterReading() ? overtaken : "match.refused");
      }
      throw misjudged(e);
    }
  }

  private void refuses(Runnable code, String stale) {
    requests().clear();
    try {
      code.run();
    } catch (CommandRefusedException e) {
      return;
    } catch (RuntimeException e) {
      throw notRefused(e);
    }
    String unchecked = lastWrite().cameAfterReading() ? stale : text("match.cause.unchecked");
    String cause =
        lastWrite()
            .failedConditions()
            .map(whose -> text("match.cause.swallowed", whose))
            .orElseGet(() -> lastWrite().cause(unchecked));
    throw WrongAnswer.at(requests().lastLine(), "match.notRefused", name, cause);
  }

  private RuntimeException notRefused(RuntimeException e) {
    Optional<AwsServiceException> answer = answer(e);
    boolean condition =
        answer
            .filter(
                said ->
                    said instanceof ConditionalCheckFailedException
                        || said instanceof TransactionCanceledException)
            .isPresent();
    if (answer.isPresent() && !condition || e instanceof NotDoneYetException) {
      return misjudged(e);
    }
    throw WrongAnswer.because(
        e,
        "match.refusedOtherwise",
        name,
        e.getClass().getSimpleName(),
        said(e),
        text(condition ? "match.cause.leak" : "match.cause.crash"));
  }

  /** What is best said in the words of the exception, unless DynamoDB's are too general. */
  private RuntimeException misjudged(RuntimeException e) {
    if (answer(e).filter(said -> said(said).contains(TWO_ACTIONS)).isPresent()) {
      throw WrongAnswer.because(e, "match.twoActions", name);
    }
    return e;
  }

  private WrongAnswer refused(RuntimeException e, String key) {
    String cause =
        lastWrite()
            .failedConditions()
            .map(whose -> text("match.cause.failed", whose))
            .or(() -> lastWrite().refusal().map(it -> text("match.cause.invalid", said(it))))
            .orElseGet(() -> text("match.cause.thrown"));
    return WrongAnswer.because(e, key, name, e.getClass().getSimpleName(), said(e), cause);
  }

  private void isAs(List<Map<String, AttributeValue>> items) {
    if (!match.items().equals(items)) {
      throw WrongAnswer.at(requests().lastLine(), "match.changed", name);
    }
  }

  /** Others see what is written, also if it is taken back. */
  private void hasWrittenNothing() {
    int written = requests().requests(it -> it.isWrite() && it.answer().isPresent()).size();
    if (written > 0) {
      throw WrongAnswer.at(requests().lastLine(), "match.takenBack", name, written);
    }
  }

  private RequestLog requests() {
    return match.table().requests();
  }

  private static Optional<AwsServiceException> answer(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(MAX_CAUSES)
        .filter(AwsServiceException.class::isInstance)
        .map(AwsServiceException.class::cast)
        .findFirst();
  }

  /** What was said, without the ids that AWS's SDK adds. */
  private static String said(Throwable e) {
    return String.valueOf(e.getMessage()).replaceFirst(" \\(Service: .*", "");
  }
}
