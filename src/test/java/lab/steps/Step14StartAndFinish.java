package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatWrites;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.List;
import lab.contract.Game;
import lab.contract.GameCommands;
import lab.harness.assertion.Call;
import lab.harness.fixture.AwkwardGames;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameSetup;
import lab.harness.fixture.GameTable;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.world.Awkward;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bonus: {@link GameCommands#start} and {@link GameCommands#finish}. */
@Step(value = 14, bonus = true)
class Step14StartAndFinish {

  private static final Instant NOW = Instant.parse("2026-04-02T19:00:00Z");

  /** So soon after the start that text of the two is in the other order. */
  private static final Instant AT_ONCE = Instant.parse(GameSetup.STARTED).plusNanos(1);

  private static final Instant SOON = Instant.parse("2026-04-02T19:00:00.000000001Z");
  private static final Instant LATER = Instant.parse("2026-04-02T19:25:30.125Z");

  @Test
  @Order(1)
  @Points(1)
  void startsAFullGame(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    GameSetup game = GameSetup.open(table, Game.MAX_PEOPLE);

    Commands.of(exercise, table)
        .start(Call.START, game, NOW)
        .goesThrough()
        .hasGame("start_time", fromS(NOW.toString()))
        .hasGameWithout("open_timestamp")
        .isOtherwiseAsBefore()
        .hasPlayers(Game.MAX_PEOPLE);
    assertThatWrites(table.requests()).areOneRequest();
  }

  @Test
  @Order(2)
  @Points(1)
  void refusesToStart(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup notFull = GameSetup.open(table, Game.MAX_PEOPLE - 1);
    GameSetup started = GameSetup.started(table, Game.MAX_PEOPLE);
    GameSetup ended = GameSetup.ended(table, Game.MAX_PEOPLE);
    GameSetup none = GameSetup.none(table);
    GameSetup full = GameSetup.open(table, Game.MAX_PEOPLE);

    commands.start(Call.START_NOT_FULL, notFull, NOW).isRefused();
    commands.start(Call.START_STARTED, started, NOW).isRefused();
    commands.start(Call.START_ENDED, ended, NOW).isRefused();
    commands.start(Call.START_NO_GAME, none, NOW).isRefused();
    commands.start(Call.START_OVERTAKEN, full, NOW).isRefusedAfter(full::start);
    commands.failing(table).start(LATER).refusesNothing().outlastsConflicts();
  }

  @Test
  @Order(3)
  @Points(2)
  void finishesAGame(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    GameSetup game = GameSetup.started(table, Game.MAX_PEOPLE);
    String gold = game.players().get(49);
    String silver = game.players().get(3);
    String bronze = game.players().get(21);

    Commands.of(exercise, table)
        .finish(Call.FINISH, game, List.of(gold, silver, bronze), NOW)
        .goesThrough()
        .hasGame("end_time", fromS(NOW.toString()))
        .hasGame("gold", fromS(gold))
        .hasGame("silver", fromS(silver))
        .hasGame("bronze", fromS(bronze))
        .hasMapping(gold, "place", fromS("gold"))
        .hasMapping(silver, "place", fromS("silver"))
        .hasMapping(bronze, "place", fromS("bronze"))
        .isOtherwiseAsBefore()
        .hasPlayers(Game.MAX_PEOPLE);
    assertThatWrites(table.requests()).areOneTransaction();
  }

  @Test
  @Order(4)
  @Points(2)
  void refusesToFinish(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup started = GameSetup.started(table, 6);
    GameSetup open = GameSetup.open(table, 6);
    GameSetup full = GameSetup.open(table, Game.MAX_PEOPLE);
    GameSetup ended = GameSetup.ended(table, 6);
    GameSetup none = GameSetup.none(table);
    GameSetup left = GameSetup.started(table, 6);

    commands.finish(Call.FINISH_NOT_STARTED, open, open.players(), LATER).isRefused();
    commands.finish(Call.FINISH_NOT_STARTED, full, full.players(), LATER).isRefused();
    commands.finish(Call.FINISH_ENDED, ended, ended.players().subList(2, 5), LATER).isRefused();
    commands.finish(Call.FINISH_NO_GAME, none, none.strangers(), LATER).isRefused();
    commands.refuseWinners(started, LATER);
    commands
        .finish(Call.FINISH_OVERTAKEN, started, started.players().subList(2, 5), LATER)
        .isRefusedAfter(started::end);
    commands
        .finish(Call.FINISH_WINNER_LEFT, left, left.players().subList(2, 5), LATER)
        .isRefusedAfter(() -> left.expel(left.players().get(3)));
    commands
        .failing(table)
        .finish(LATER)
        .refusesNothing()
        .isNotRefusedForConflicts()
        .outlastsConflicts();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"START", "FINISH"})
  @Order(5)
  @Points(1)
  void goesByTheTableAsItIs(
      CommandAgain command, @Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    command.check(Commands.of(exercise, table), table);
  }

  @Test
  @Order(6)
  @Points(1)
  void takesNamesAsTheyAre(
      @Holds(Content.PLAYGROUND) GameTable table, @Elsewhere Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    AwkwardGames games = new AwkwardGames(table);

    commands.start(games.full(Awkward.MIXED), SOON);
    commands.finish(games.started(Awkward.MIXED, Awkward.MIXED, Awkward.SPACES), AT_ONCE);
    commands.finish(games.started(Awkward.PREFIXES, Awkward.CASE, Awkward.COMPOSED), AT_ONCE);
    commands.finish(games.started(Awkward.LITERALS, Awkward.COMPOSED, Awkward.PREFIXES), AT_ONCE);
  }
}
