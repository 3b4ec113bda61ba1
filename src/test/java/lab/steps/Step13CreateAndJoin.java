package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatWrites;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
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

/** Bonus: {@link GameCommands#create} and {@link GameCommands#join}, never a 51st player. */
@Step(value = 13, bonus = true)
class Step13CreateAndJoin {

  private static final Instant NOW = Instant.parse("2026-04-02T18:30:00Z");
  private static final Instant SOON = Instant.parse("2026-04-02T18:30:00.000000001Z");
  private static final Instant LATER = Instant.parse("2026-04-02T18:30:05.250Z");

  @Test
  @Order(1)
  @Points(2)
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
        .hasPlayers(1);
    assertThatWrites(table.requests()).areOneTransaction();
  }

  @Test
  @Order(2)
  @Points(2)
  void refusesToCreate(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);

    for (GameSetup taken : GameSetup.ofEachKind(table)) {
      commands.create(Call.CREATE_TAKEN, taken, taken.stranger(0), NOW).isRefused();
    }
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
        .isOtherwiseAsBefore();
    assertThatWrites(table.requests()).areOneTransaction();
  }

  @Test
  @Order(4)
  @Points(2)
  void refusesToLetIn(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup full = GameSetup.open(table, Game.MAX_PEOPLE);
    GameSetup started = GameSetup.started(table, 5);
    GameSetup ended = GameSetup.ended(table, 5);
    GameSetup open = GameSetup.open(table, 5);

    commands.join(Call.JOIN_FULL, full, full.stranger(0)).isRefused();
    commands.join(Call.JOIN_STARTED, started, started.stranger(0)).isRefused();
    commands.join(Call.JOIN_ENDED, ended, ended.stranger(0)).isRefused();
    commands.join(Call.JOIN_TWICE, open, open.players().get(2)).isRefused();
    commands.join(Call.JOIN_BY_NOBODY, open, "nobody").isRefused();
    commands.join(Call.JOIN_NO_GAME, GameSetup.none(table), full.stranger(0)).isRefused();
  }

  @Test
  @Order(5)
  @Points(1)
  void holdsWhenAnotherIsQuicker(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands.of(exercise, table).holdAgainstRivals(table, NOW);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"CREATE", "JOIN"})
  @Order(6)
  @Points(1)
  void goesByTheTableAsItIs(
      CommandAgain command, @Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    command.check(Commands.of(exercise, table), table);
  }

  @Test
  @Order(7)
  @Points(1)
  void refusesNothingForAFailure(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    FailingCommands commands = Commands.of(exercise, table).failing(table);

    commands.join().refusesNothing().isNotRefusedForConflicts().outlastsConflicts();
    commands.create(LATER).refusesNothing().outlastsConflicts();
  }

  @Test
  @Order(8)
  @Points(1)
  void takesNamesAsTheyAre(
      @Holds(Content.PLAYGROUND) GameTable table, @Elsewhere Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    AwkwardGames games = new AwkwardGames(table);

    commands.createAndJoin(games.none(Awkward.MIXED, Awkward.MIXED, Awkward.PREFIXES), SOON);
    commands.createAndJoin(games.none(Awkward.PREFIXES, Awkward.COMPOSED, Awkward.SPACES), SOON);
    commands.createAndJoin(games.none(Awkward.LITERALS, Awkward.LITERALS, Awkward.CASE), SOON);
  }
}
