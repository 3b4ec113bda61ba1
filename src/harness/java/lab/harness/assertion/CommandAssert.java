package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatOutlastsConflicts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import lab.contract.CommandRefusedException;
import lab.harness.fixture.GameSetup;
import lab.harness.requests.RequestLog;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import lab.harness.world.Canonical;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A command on a game. Each method carries it out, and tells whether it rightly went through or
 * refused. The log has only its requests then.
 */
public record CommandAssert(GameSetup game, Finding call, Runnable code) {

  /** Looks at a command on a game, which the code carries out. */
  public static CommandAssert assertThatCommand(GameSetup game, Call call, Runnable code) {
    return new CommandAssert(game, call.told(), code);
  }

  /** It goes through. */
  public GameAssert goesThrough() {
    goThrough(code, false);
    return left(false);
  }

  /** It goes through, although somebody else changes the game between its read and its write. */
  public GameAssert goesThroughDespite(Runnable rival) {
    game.table().faults().beforeNextWrite(rival);
    goThrough(code, true);
    return left(findings().lastWrite().cameAfterReading());
  }

  /**
   * It goes through, although its transaction is cancelled at first, because others are under way.
   *
   * @param times how often it is cancelled; a single write, which is no transaction, never
   */
  public GameAssert outlastsConflicts(int times) {
    game.table().faults().conflicts(times);
    goThrough(() -> assertThatOutlastsConflicts(requests(), call, code), false);
    game.table().faults().none();
    return left(false);
  }

  /** It refuses, and changes nothing of the game. */
  public void isRefused() {
    List<Map<String, AttributeValue>> before = game.items();
    refuse(false);
    hasWrittenNothing(before);
  }

  /** It refuses, because somebody else changes the game meanwhile, which stays as they leave it. */
  public void isRefusedAfter(Runnable rival) {
    AtomicReference<List<Map<String, AttributeValue>>> left = new AtomicReference<>(game.items());
    game.table()
        .faults()
        .beforeNextWrite(
            () -> {
              rival.run();
              left.set(game.items());
            });
    refuse(true);
    hasWrittenNothing(left.get());
  }

  private void goThrough(Runnable run, boolean raced) {
    OtherItems others = OtherItems.of(game.table());
    requests().clear();
    try {
      run.run();
    } catch (RuntimeException e) {
      throw new ThrownByCommand(e, findings()).insteadOfGoingThrough(raced);
    }
    others.haveStayed(game.gameId(), findings());
  }

  private void refuse(boolean raced) {
    requests().clear();
    try {
      code.run();
    } catch (CommandRefusedException e) {
      return;
    } catch (RuntimeException e) {
      throw new ThrownByCommand(e, findings()).insteadOfRefusal();
    }
    LastWrite write = findings().lastWrite();
    boolean stale = raced && write.cameAfterReading();
    Finding cause =
        write
            .failedConditions()
            .map(whose -> Finding.of("game.cause.swallowed", "whose", whose))
            .orElseGet(() -> write.causeOr(stale ? "game.cause.stale" : "game.cause.unchecked"));
    Finding went = findings().of("game.notRefused").because(cause);
    throw new WrongAnswer(went.at(requests().lastLine()));
  }

  /** Nor anything else in the table: others would see it, also if the command took it back. */
  private void hasWrittenNothing(List<Map<String, AttributeValue>> left) {
    boolean failed = findings().lastWrite().failure().isPresent();
    Finding cause = Finding.of(failed ? "game.cause.partWritten" : "game.cause.thrownAfter");
    findings()
        .check(Canonical.same(game.items(), left), findings().of("game.changed").because(cause));
    int written = requests().requests(it -> it.isWrite() && it.response().isPresent()).size();
    findings().check(written == 0, findings().of("game.takenBack", "writes", written));
  }

  /** The game as the command has left it. */
  GameAssert left(boolean stale) {
    return new GameAssert(game, findings(), stale);
  }

  CommandFindings findings() {
    return new CommandFindings(call, requests());
  }

  RequestLog requests() {
    return game.table().requests();
  }
}
