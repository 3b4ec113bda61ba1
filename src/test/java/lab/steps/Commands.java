package lab.steps;

import static lab.harness.assertion.CommandAssert.assertThatCommand;

import java.time.Instant;
import java.util.List;
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
    return assertThatCommand(
        game, call, () -> commands.create(game.gameId(), MAP.s(), creator, now));
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
}
