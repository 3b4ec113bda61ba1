package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatWrites;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import lab.contract.Game;
import lab.contract.GameCommands;
import lab.harness.assertion.Call;
import lab.harness.fault.Throttled;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameSetup;
import lab.harness.fixture.GameTable;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bonus: {@link GameCommands#create} and {@link GameCommands#join}, never a 51st player. */
@Step(value = 13, bonus = true)
class Step13CreateAndJoin {

  private static final Instant NOW = Instant.parse("2026-04-02T18:30:00Z");
  private static final Instant LATER = Instant.parse("2026-04-02T18:30:05.250Z");

  @Test
  @Order(1)
  @Points(3)
  void createsAGameWithItsCreatorInIt(
      @Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    GameSetup game = GameSetup.none(table);
    String creator = game.lastStranger();

    Commands.of(exercise, table)
        .create(Call.CREATE, game, creator, NOW)
        .goesThrough()
        .hasGame("game_id", fromS(game.gameId()))
        .hasGame("map", Commands.MAP)
        .hasGame("creator", fromS(creator))
        .hasGame("people", fromN("1"))
        .hasGame("create_time", fromS(NOW.toString()))
        .hasGame("open_timestamp", fromS(NOW.toString()))
        .hasMapping(creator)
        .isOtherwiseAsBefore()
        .hasUserAsBefore(creator)
        .hasPlayers(1);
    assertThatWrites(table.requests()).areOneTransaction();
  }

  @Test
  @Order(2)
  @Points(2)
  void refusesToCreate(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup open = GameSetup.open(table, 4);
    GameSetup started = GameSetup.started(table, 4);

    commands.create(Call.CREATE_TAKEN, open, open.stranger(0), NOW).isRefused();
    commands.create(Call.CREATE_TAKEN, started, open.stranger(0), NOW).isRefused();
    commands.create(Call.CREATE_BY_NOBODY, GameSetup.none(table), "nobody", NOW).isRefused();
  }

  @Test
  @Order(3)
  @Points(2)
  void letsPlayersInUntilTheGameIsFull(
      @Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    GameSetup game = GameSetup.open(table, Game.MAX_PEOPLE - 1);
    String player = game.lastStranger();

    Commands.of(exercise, table)
        .join(Call.JOIN, game, player)
        .goesThrough()
        .hasMapping(player)
        .hasPlayers(Game.MAX_PEOPLE)
        .isOtherwiseAsBefore()
        .hasUserAsBefore(player);
    assertThatWrites(table.requests()).areOneTransaction();
  }

  @Test
  @Order(4)
  @Points(2)
  void refusesToLetIn(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup full = GameSetup.open(table, Game.MAX_PEOPLE);
    GameSetup started = GameSetup.started(table, 5);
    GameSetup open = GameSetup.open(table, 5);

    commands.join(Call.JOIN_FULL, full, full.stranger(0)).isRefused();
    commands.join(Call.JOIN_STARTED, started, started.stranger(0)).isRefused();
    commands.join(Call.JOIN_TWICE, open, open.players().get(2)).isRefused();
    commands.join(Call.JOIN_BY_NOBODY, open, "nobody").isRefused();
    commands.join(Call.JOIN_NO_GAME, GameSetup.none(table), full.stranger(0)).isRefused();
  }

  @Test
  @Order(5)
  @Points(2)
  void holdsWhenAnotherIsQuicker(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup last = GameSetup.open(table, Game.MAX_PEOPLE - 1);
    GameSetup roomy = GameSetup.open(table, 10);
    GameSetup free = GameSetup.none(table);
    commands
        .join(Call.JOIN_LAST_PLACE_TAKEN, last, last.stranger(1))
        .isRefusedAfter(() -> last.admit(last.stranger(0)));
    commands
        .join(Call.JOIN_TOGETHER, roomy, roomy.stranger(1))
        .goesThroughDespite(() -> roomy.admit(roomy.stranger(0)))
        .hasPlayers(12);
    commands
        .join(Call.JOIN_ELSEWHERE_TOO, roomy, roomy.stranger(2))
        .isRefusedAfter(() -> roomy.admit(roomy.stranger(2)));
    commands
        .create(Call.CREATE_OVERTAKEN, free, free.stranger(6), NOW)
        .isRefusedAfter(() -> free.open(free.stranger(5)));
    assertOutlastsConflicts(commands, table);
  }

  private static void assertOutlastsConflicts(Commands commands, GameTable table) {
    GameSetup busy = GameSetup.open(table, 10);
    commands.join(Call.JOIN, busy, busy.stranger(1)).outlastsConflicts(2).hasPlayers(11);
    GameSetup next = GameSetup.none(table);
    commands
        .create(Call.CREATE, next, next.stranger(0), LATER)
        .outlastsConflicts(1)
        .hasGame("create_time", fromS(LATER.toString()))
        .hasPlayers(1);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(6)
  @Points(1)
  void refusesNothingForAFailure(
      Throttled which, @Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup open = GameSetup.open(table, 10);
    GameSetup none = GameSetup.none(table);

    commands
        .join(Call.JOIN, open, open.stranger(0))
        .refusesNothingFor(which, joined -> joined.hasPlayers(11));
    commands
        .create(Call.CREATE, none, none.stranger(0), NOW)
        .refusesNothingFor(which, created -> created.hasPlayers(1));
  }
}
