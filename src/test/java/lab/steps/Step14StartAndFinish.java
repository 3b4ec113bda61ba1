package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatWrites;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** Bonus: {@link GameCommands#start} and {@link GameCommands#finish}. */
@Step(value = 14, bonus = true)
class Step14StartAndFinish {

  private static final Instant NOW = Instant.parse("2026-04-02T19:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-02T19:25:30.125Z");

  @Test
  @Order(1)
  @Points(2)
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
  @Points(2)
  void refusesToStart(@Holds(Content.PLAYGROUND) GameTable table, Exercise exercise) {
    Commands commands = Commands.of(exercise, table);
    GameSetup notFull = GameSetup.open(table, Game.MAX_PEOPLE - 1);
    GameSetup started = GameSetup.started(table, Game.MAX_PEOPLE);
    GameSetup none = GameSetup.none(table);
    GameSetup full = GameSetup.open(table, Game.MAX_PEOPLE);

    commands.start(Call.START_NOT_FULL, notFull, NOW).isRefused();
    commands.start(Call.START_STARTED, started, NOW).isRefused();
    commands.start(Call.START_NO_GAME, none, NOW).isRefused();
    commands.start(Call.START_OVERTAKEN, full, NOW).isRefusedAfter(full::start);
    assertStartsAtLast(commands, table);
  }

  private static void assertStartsAtLast(Commands commands, GameTable table) {
    for (Throttled which : Throttled.values()) {
      commands
          .start(Call.START, GameSetup.open(table, Game.MAX_PEOPLE), NOW)
          .refusesNothingFor(which, done -> done.hasGame("start_time", fromS(NOW.toString())));
    }
    commands
        .start(Call.START, GameSetup.open(table, Game.MAX_PEOPLE), LATER)
        .outlastsConflicts(1)
        .hasGame("start_time", fromS(LATER.toString()));
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
    GameSetup ended = GameSetup.ended(table, 6);
    GameSetup none = GameSetup.none(table);

    commands.finish(Call.FINISH_NOT_STARTED, open, open.players(), LATER).isRefused();
    commands.finish(Call.FINISH_ENDED, ended, ended.players().subList(2, 5), LATER).isRefused();
    commands.finish(Call.FINISH_NO_GAME, none, none.strangers(), LATER).isRefused();
    assertRefusesWinners(commands, started);
    commands
        .finish(Call.FINISH_OVERTAKEN, started, started.players().subList(2, 5), LATER)
        .isRefusedAfter(started::end);
    assertFinishesAtLast(commands, table);
  }

  private static void assertRefusesWinners(Commands commands, GameSetup started) {
    for (int place = 0; place < 3; place++) {
      List<String> winners = new ArrayList<>(started.players());
      winners.set(place, started.stranger(0));
      commands.finish(Call.FINISH_OUTSIDER, started, winners, LATER).isRefused();
      winners.set(place, new String(winners.get((place + 1) % 3)));
      commands.finish(Call.FINISH_ONE_TWICE, started, winners, LATER).isRefused();
    }
  }

  private static void assertFinishesAtLast(Commands commands, GameTable table) {
    for (Throttled which : Throttled.values()) {
      GameSetup game = GameSetup.started(table, 6);
      commands
          .finish(Call.FINISH, game, game.players(), LATER)
          .refusesNothingFor(which, done -> done.hasGame("gold", fromS(game.players().get(0))));
    }
    GameSetup busy = GameSetup.started(table, 6);
    commands
        .finish(Call.FINISH, busy, busy.players(), LATER)
        .outlastsConflicts(1)
        .hasGame("end_time", fromS(LATER.toString()));
  }
}
