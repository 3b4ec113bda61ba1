package lab.steps;

import static lab.harness.assertion.FailingCommand.assertThatFailing;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import lab.contract.Game;
import lab.harness.assertion.Call;
import lab.harness.assertion.FailingCommand;
import lab.harness.fixture.GameSetup;
import lab.harness.fixture.GameTable;
import software.amazon.awssdk.utils.Lazy;

/** The student's commands, whose requests fail in turn. */
record FailingCommands(Commands commands, GameTable table) {

  /** Each in a game of its own, as long as it goes through. */
  FailingCommand create(Instant now) {
    return assertThatFailing(
        table,
        Call.CREATE,
        () -> {
          GameSetup none = GameSetup.none(table);
          return commands.create(Call.CREATE, none, none.stranger(0), now);
        },
        created ->
            created
                .hasGame("create_time", fromS(now.toString()))
                .hasMapping(created.game().stranger(0))
                .hasPlayers(1));
  }

  FailingCommand join() {
    return assertThatFailing(
        table,
        Call.JOIN,
        () -> {
          GameSetup open = GameSetup.open(table, 3);
          return commands.join(Call.JOIN, open, open.stranger(0));
        },
        joined -> joined.hasMapping(joined.game().stranger(0)).hasPlayers(4));
  }

  /** In one full game, which is open again each time: fifty players take long to set up. */
  FailingCommand start(Instant now) {
    Lazy<GameSetup> full = new Lazy<>(() -> GameSetup.open(table, Game.MAX_PEOPLE));
    return assertThatFailing(
        table,
        Call.START,
        () -> commands.start(Call.START, full.getValue().again(), now),
        started ->
            started.hasGame("start_time", fromS(now.toString())).hasGameWithout("open_timestamp"));
  }

  FailingCommand finish(Instant now) {
    return assertThatFailing(
        table,
        Call.FINISH,
        () -> {
          GameSetup started = GameSetup.started(table, 3);
          return commands.finish(Call.FINISH, started, started.players(), now);
        },
        finished -> {
          String bronze = finished.game().players().get(2);
          finished
              .hasGame("end_time", fromS(now.toString()))
              .hasGame("bronze", fromS(bronze))
              .hasMapping(bronze, "place", fromS("bronze"));
        });
  }
}
