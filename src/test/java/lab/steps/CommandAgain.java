package lab.steps;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lab.contract.Game;
import lab.contract.User;
import lab.harness.assertion.Call;
import lab.harness.assertion.CommandAssert;
import lab.harness.fixture.GameSetup;
import lab.harness.fixture.GameTable;
import lab.harness.world.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The same command of the same object again and again, while somebody else writes in between: what
 * could not be done can be done now, what was done is undone and can be done once more.
 */
enum CommandAgain {
  CREATE {
    @Override
    void check(Commands commands, GameTable table) {
      GameSetup game = GameSetup.none(table);
      Map<String, AttributeValue> user = newcomer();
      String name = user.get("username").s();

      commands.create(Call.CREATE_BY_NOBODY, game, name, NOW).isRefused();
      table.state().put(List.of(user));
      commands.create(Call.CREATE, game, name, NOW).goesThrough().hasMapping(name).hasPlayers(1);
      commands.create(Call.CREATE_TAKEN, game, name, NOW).isRefused();
      game.setBack();
      commands
          .create(Call.CREATE_ONCE_MORE, game, name, NOW)
          .goesThrough()
          .hasMapping(name)
          .hasPlayers(1);
      game.setBack();
      table.state().remove(List.of(table.keys().user(name)));
      commands.create(Call.CREATE_BY_NOBODY, game, name, NOW).isRefused();
    }
  },

  JOIN {
    @Override
    void check(Commands commands, GameTable table) {
      GameSetup game = GameSetup.open(table, Game.MAX_PEOPLE - 1);
      Map<String, AttributeValue> user = newcomer();
      String name = user.get("username").s();
      String last = game.stranger(0);

      commands.join(Call.JOIN_BY_NOBODY, game, name).isRefused();
      table.state().put(List.of(user));
      commands.join(Call.JOIN, game, name).goesThrough().hasMapping(name).hasPlayers(50);
      commands.join(Call.JOIN_TWICE, game, name).isRefused();
      game.expel(name);
      commands.join(Call.JOIN_ONCE_MORE, game, name).goesThrough().hasMapping(name).hasPlayers(50);
      commands.join(Call.JOIN_FULL, game, last).isRefused();
      game.expel(name);
      commands.join(Call.JOIN, game, last).goesThrough().hasMapping(last).hasPlayers(50);
      game.expel(last);
      table.state().remove(List.of(table.keys().user(name)));
      commands.join(Call.JOIN_BY_NOBODY, game, name).isRefused();
      game.start();
      commands.join(Call.JOIN_STARTED, game, last).isRefused();
    }
  },

  START {
    @Override
    void check(Commands commands, GameTable table) {
      GameSetup game = GameSetup.open(table, Game.MAX_PEOPLE - 1);
      String last = game.stranger(0);

      commands.start(Call.START_NOT_FULL, game, NOW).isRefused();
      game.admit(last);
      commands.start(Call.START, game, NOW).goesThrough().hasGameWithout("open_timestamp");
      commands.start(Call.START_STARTED, game, NOW).isRefused();
      game.setBack();
      game.admit(last);
      commands
          .start(Call.START_ONCE_MORE, game, NOW)
          .goesThrough()
          .hasGameWithout("open_timestamp")
          .hasGame("start_time", AttributeValue.fromS(NOW.toString()));
      game.setBack();
      commands.start(Call.START_NOT_FULL, game, NOW).isRefused();
    }
  },

  FINISH {
    @Override
    void check(Commands commands, GameTable table) {
      GameSetup game = GameSetup.open(table, 3);
      String last = game.stranger(0);
      List<String> winners = List.of(game.players().get(2), last, game.players().get(0));

      game.admit(last);
      commands.finish(Call.FINISH_NOT_STARTED, game, winners, NOW).isRefused();
      game.start();
      game.expel(last);
      commands.finish(Call.FINISH_OUTSIDER, game, winners, NOW).isRefused();
      game.admit(last);
      assertEnds(commands.finish(Call.FINISH, game, winners, NOW), last);
      commands.finish(Call.FINISH_ENDED, game, winners, NOW).isRefused();
      game.setBack();
      game.admit(last);
      game.start();
      assertEnds(commands.finish(Call.FINISH_ONCE_MORE, game, winners, NOW), last);
    }
  };

  private static final Instant NOW = Instant.parse("2026-04-03T20:15:30Z");

  /** Gives the commands, and looks at what came of each. */
  abstract void check(Commands commands, GameTable table);

  private static void assertEnds(CommandAssert finish, String silver) {
    finish
        .goesThrough()
        .hasGame("end_time", AttributeValue.fromS(NOW.toString()))
        .hasGame("silver", AttributeValue.fromS(silver))
        .hasMapping(silver, "place", AttributeValue.fromS("silver"));
  }

  /** A user who is not in the table yet. */
  private static Map<String, AttributeValue> newcomer() {
    String name = "lee-" + UUID.randomUUID();
    return Items.of(new User(name, "Lee", "lee@example.org", "2000-01-01", "Kai 2\nOslo"));
  }
}
