package lab.steps;

import static lab.harness.assertion.CommandAssert.assertThatCommand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lab.contract.Game;
import lab.contract.GameCommands;
import lab.harness.assertion.Call;
import lab.harness.assertion.CommandAssert;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameSetup;
import lab.harness.fixture.GameTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The student's commands, to be carried out on games that a test has set up. */
record Commands(GameCommands commands) {

  static final AttributeValue MAP = AttributeValue.fromS("Île aux Pins");

  static Commands of(Exercise exercise, GameTable table) {
    return new Commands(exercise.commands(table));
  }

  CommandAssert create(Call call, GameSetup game, String creator, Instant now) {
    return create(call, game, MAP.s(), creator, now);
  }

  CommandAssert create(Call call, GameSetup game, String map, String creator, Instant now) {
    return assertThatCommand(game, call, () -> commands.create(game.gameId(), map, creator, now));
  }

  /** Four of the strangers come to play: the first creates the game, and the others join. */
  void createAndJoin(GameSetup game, Instant now) {
    String creator = game.stranger(0);
    String map = game.gameId();

    create(Call.CREATE, game, map, creator, now)
        .goesThrough()
        .hasGame("game_id", AttributeValue.fromS(game.gameId()))
        .hasGame("map", AttributeValue.fromS(map))
        .hasGame("creator", AttributeValue.fromS(creator))
        .hasGame("create_time", AttributeValue.fromS(now.toString()))
        .hasGame("open_timestamp", AttributeValue.fromS(now.toString()))
        .hasMapping(creator)
        .hasPlayers(1);
    for (int i = 1; i < 4; i++) {
      String player = game.stranger(i);
      join(Call.JOIN, game, player).goesThrough().hasMapping(player).hasPlayers(i + 1);
    }
  }

  /** A full game starts. */
  void start(GameSetup game, Instant now) {
    start(Call.START, game, now)
        .goesThrough()
        .hasGame("start_time", AttributeValue.fromS(now.toString()))
        .hasGameWithout("open_timestamp")
        .isOtherwiseAsBefore();
  }

  /** A game ends, and its first players win. */
  void finish(GameSetup game, Instant now) {
    List<String> winners = game.players();
    finish(Call.FINISH, game, winners, now)
        .goesThrough()
        .hasGame("end_time", AttributeValue.fromS(now.toString()))
        .hasGame("gold", AttributeValue.fromS(winners.get(0)))
        .hasGame("silver", AttributeValue.fromS(winners.get(1)))
        .hasGame("bronze", AttributeValue.fromS(winners.get(2)))
        .hasMapping(winners.get(0), "place", AttributeValue.fromS("gold"))
        .hasMapping(winners.get(1), "place", AttributeValue.fromS("silver"))
        .hasMapping(winners.get(2), "place", AttributeValue.fromS("bronze"))
        .isOtherwiseAsBefore();
  }

  CommandAssert join(Call call, GameSetup game, String player) {
    return assertThatCommand(game, call, () -> commands.join(game.gameId(), player));
  }

  CommandAssert start(Call call, GameSetup game, Instant now) {
    return assertThatCommand(game, call, () -> commands.start(game.gameId(), now));
  }

  /** The winners are three: gold, silver and bronze. */
  CommandAssert finish(Call call, GameSetup game, List<String> winners, Instant now) {
    String gold = winners.get(0);
    String silver = winners.get(1);
    String bronze = winners.get(2);
    return assertThatCommand(
        game, call, () -> commands.finish(game.gameId(), gold, silver, bronze, now));
  }

  /** A game does not end with winners of whom one is no player of it, or wins twice. */
  void refuseWinners(GameSetup started, Instant now) {
    for (int place = 0; place < 3; place++) {
      List<String> winners = new ArrayList<>(started.players());
      winners.set(place, started.stranger(0));
      finish(Call.FINISH_OUTSIDER, started, winners, now).isRefused();
      winners.set(place, new String(winners.get((place + 1) % 3)));
      finish(Call.FINISH_ONE_TWICE, started, winners, now).isRefused();
    }
  }

  /** Somebody else is quicker: a command that is not possible any more refuses, others go on. */
  void holdAgainstRivals(GameTable table, Instant now) {
    GameSetup last = GameSetup.open(table, Game.MAX_PEOPLE - 1);
    join(Call.JOIN_LAST_PLACE_TAKEN, last, last.stranger(1))
        .isRefusedAfter(() -> last.admit(last.stranger(0)));
    GameSetup roomy = GameSetup.open(table, 10);
    join(Call.JOIN_TOGETHER, roomy, roomy.stranger(1))
        .goesThroughDespite(() -> roomy.admit(roomy.stranger(0)))
        .hasPlayers(12);
    join(Call.JOIN_ELSEWHERE_TOO, roomy, roomy.stranger(2))
        .isRefusedAfter(() -> roomy.admit(roomy.stranger(2)));
    GameSetup free = GameSetup.none(table);
    create(Call.CREATE_OVERTAKEN, free, free.stranger(6), now)
        .isRefusedAfter(() -> free.open(free.stranger(5)));
    GameSetup busy = GameSetup.open(table, 10);
    join(Call.JOIN, busy, busy.stranger(1)).outlastsConflicts(2).hasPlayers(11);
  }

  FailingCommands failing(GameTable table) {
    return new FailingCommands(this, table);
  }
}
