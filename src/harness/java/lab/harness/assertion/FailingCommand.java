package lab.harness.assertion;

import static lab.harness.assertion.LabAssertions.assertThatFailureShows;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;
import static lab.harness.assertion.LabAssertions.assertThatOutlastsConflicts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.contract.CommandRefusedException;
import lab.harness.fault.Failure;
import lab.harness.fault.Sweep;
import lab.harness.fixture.GameTable;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import lab.harness.verdict.WrongAnswer;
import lab.harness.world.Canonical;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A command that is possible, while its requests fail, one at a time. */
public final class FailingCommand {

  /** More than some code outlasts, and few enough for code that waits longer each time. */
  private static final int MANY_CONFLICTS = 5;

  private final GameTable table;
  private final Finding call;
  private final Supplier<CommandAssert> next;
  private final Consumer<GameAssert> done;
  private CommandAssert command;
  private List<Map<String, AttributeValue>> before;

  private FailingCommand(
      GameTable table, Call call, Supplier<CommandAssert> next, Consumer<GameAssert> done) {
    this.table = table;
    this.call = call.told();
    this.next = next;
    this.done = done;
  }

  /**
   * Looks at a command.
   *
   * @param next sets up another game, and gives the command on it
   * @param done looks at a game that the command is to have changed
   */
  public static FailingCommand assertThatFailing(
      GameTable table, Call call, Supplier<CommandAssert> next, Consumer<GameAssert> done) {
    return new FailingCommand(table, call, next, done);
  }

  /**
   * It takes no failure of the service for a reason to refuse: the failure shows, or the command
   * tries again and does all the same what it should. It leaves the game as it was, or does all of
   * its work.
   */
  public FailingCommand refusesNothing() {
    OtherItems others = OtherItems.of(table);
    assertThatFailuresShow(
        Sweep.of(table.faults()),
        table.requests(),
        call,
        this::happensWhollyOrNotAtAll,
        CommandRefusedException.class);
    others.haveStayed(new CommandFindings(call, table.requests()));
    return this;
  }

  /** It does not take it for a reason to refuse that others are quicker again and again. */
  public FailingCommand isNotRefusedForConflicts() {
    table.requests().clear();
    table.faults().conflicts(MANY_CONFLICTS);
    assertThatFailureShows(
        table.requests(), call, this::happensWhollyOrNotAtAll, CommandRefusedException.class);
    table.faults().none();
    return this;
  }

  /**
   * It goes through although its transaction is cancelled at first, because others are under way on
   * the item of one part, whichever that is.
   */
  public void outlastsConflicts() {
    Sweep.of(table.faults(), Failure.CONFLICT)
        .each(
            () -> {
              table.requests().clear();
              assertThatOutlastsConflicts(table.requests(), call, this::happensWhollyOrNotAtAll);
            });
  }

  /** A game that the command has left as it was serves again. */
  private void happensWhollyOrNotAtAll() {
    if (command == null) {
      command = next.get();
      before = command.game().items();
    }
    CommandAssert tried = command;
    Optional<Throwable> thrown = Attempt.thrownBy(tried.code());
    if (thrown.isPresent() && Canonical.same(tried.game().items(), before)) {
      throw Attempt.again(thrown.get());
    }
    command = null;
    if (thrown.isPresent()) {
      isWhole(tried, thrown.get());
      throw Attempt.again(thrown.get());
    }
    done.accept(tried.left(false));
  }

  private void isWhole(CommandAssert tried, Throwable thrown) {
    try {
      done.accept(tried.left(false));
    } catch (WrongAnswer half) {
      throw new WrongAnswer(
          tried
              .findings()
              .of("game.half", "thrown", Thrown.of(thrown))
              .because(new Evidence(table.requests()).failure())
              .at(table.requests().lastLine()),
          thrown);
    }
  }
}
