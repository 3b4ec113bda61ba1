package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatFailureShows;
import static lab.harness.assertion.LabAssertions.assertThatOutlastsConflicts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lab.contract.CommandRefusedException;
import lab.harness.fault.Throttled;
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

  /**
   * It takes no failure of the service for a reason to refuse: the failure shows, or the command
   * tries again and does all the same what it should.
   *
   * @param done looks at what it did, if it returns
   */
  public void refusesNothingFor(Throttled failure, Consumer<GameAssert> done) {
    failure.happenIn(game.table().faults());
    requests().clear();
    assertThatFailureShows(
        requests(),
        call,
        () -> {
          code.run();
          done.accept(left(false));
        },
        CommandRefusedException.class);
    game.table().faults().none();
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
    requests().clear();
    try {
      run.run();
    } catch (RuntimeException e) {
      throw new ThrownByCommand(e, findings()).insteadOfGoingThrough(raced);
    }
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

  /** Others see what it writes, also if it takes that back. */
  private void hasWrittenNothing(List<Map<String, AttributeValue>> left) {
    findings().check(Canonical.same(game.items(), left), findings().of("game.changed"));
    int written = requests().requests(it -> it.isWrite() && it.response().isPresent()).size();
    findings().check(written == 0, findings().of("game.takenBack", "writes", written));
  }

  /** The game as the command has left it. */
  private GameAssert left(boolean stale) {
    return new GameAssert(game, findings(), stale);
  }

  private CommandFindings findings() {
    return new CommandFindings(call, requests());
  }

  private RequestLog requests() {
    return game.table().requests();
  }
}
