package lab.steps;

import static lab.harness.kit.MatchAssert.assertThatMatch;
import static lab.harness.observe.LabAssertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import lab.contract.Game;
import lab.contract.GameCommands;
import lab.harness.kit.GameTable;
import lab.harness.kit.Match;
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

  @Test
  @Order(1)
  @Points(2)
  void startsAFullGame(@Holds(Content.PLAYGROUND) GameTable table) {
    Match match = Match.open(table, Game.MAX_PEOPLE);

    Exercise.commands(table).start(match.gameId(), NOW);

    assertThatMatch(match, "start(...)")
        .hasGame("start_time", fromS(NOW.toString()))
        .hasGameWithout("open_timestamp")
        .hasGame("creator", fromS(match.players().get(0)))
        .hasPlayers(Game.MAX_PEOPLE);
    assertThat(table.requests()).wroteOnce();
  }

  @Test
  @Order(2)
  @Points(2)
  void refusesToStart(@Holds(Content.PLAYGROUND) GameTable table) {
    GameCommands commands = Exercise.commands(table);
    Match notFull = Match.open(table, Game.MAX_PEOPLE - 1);
    Match started = Match.started(table, Game.MAX_PEOPLE);
    Match none = Match.none(table);

    assertThatMatch(notFull, "start(a game that is not full, ...)")
        .isLeftAloneBy(() -> commands.start(notFull.gameId(), NOW));
    assertThatMatch(started, "start(a game that has started, ...)")
        .isLeftAloneBy(() -> commands.start(started.gameId(), NOW));
    assertThatMatch(none, "start(a game that is not there, ...)")
        .isLeftAloneBy(() -> commands.start(none.gameId(), NOW));

    Match full = Match.open(table, Game.MAX_PEOPLE);
    assertThatMatch(full, "start(...), while somebody else started the game,")
        .isLeftToOthersBy(full::start, () -> commands.start(full.gameId(), NOW));
  }

  @Test
  @Order(3)
  @Points(2)
  void finishesAGame(@Holds(Content.PLAYGROUND) GameTable table) {
    Match match = Match.started(table, Game.MAX_PEOPLE);
    String gold = match.players().get(7);
    String silver = match.players().get(3);
    String bronze = match.players().get(21);

    Exercise.commands(table).finish(match.gameId(), gold, silver, bronze, NOW);

    assertThatMatch(match, "finish(...)")
        .hasGame("creator", fromS(match.players().get(0)))
        .hasGame("start_time", fromS(Match.STARTED))
        .hasGame("end_time", fromS(NOW.toString()))
        .hasGame("gold", fromS(gold))
        .hasGame("silver", fromS(silver))
        .hasGame("bronze", fromS(bronze))
        .hasMapping(gold, "place", fromS("gold"))
        .hasMapping(silver, "place", fromS("silver"))
        .hasMapping(bronze, "place", fromS("bronze"))
        .hasMapping(gold, "username", fromS(gold))
        .hasPlayers(Game.MAX_PEOPLE);
    assertThat(table.requests()).wroteInOneTransaction();
  }

  @Test
  @Order(4)
  @Points(2)
  void refusesToFinish(@Holds(Content.PLAYGROUND) GameTable table) {
    GameCommands commands = Exercise.commands(table);
    Match started = Match.started(table, 6);
    Match open = Match.open(table, 6);
    Match ended = Match.ended(table, 6);
    Match none = Match.none(table);
    String gold = started.players().get(0);
    String silver = started.players().get(1);
    String bronze = started.players().get(2);
    String outsider = started.strangers().get(0);

    assertThatMatch(open, "finish(a game that has not started, ...)")
        .isLeftAloneBy(() -> commands.finish(open.gameId(), gold, silver, bronze, NOW));
    assertThatMatch(ended, "finish(a game that has ended, ...)")
        .isLeftAloneBy(() -> commands.finish(ended.gameId(), bronze, gold, silver, NOW));
    assertThatMatch(started, "finish(..., a winner who is not in the game, ...)")
        .isLeftAloneBy(() -> commands.finish(started.gameId(), gold, silver, outsider, NOW));
    assertThatMatch(started, "finish(..., one player on two places, ...)")
        .isLeftAloneBy(
            () -> commands.finish(started.gameId(), gold, silver, new String(gold), NOW));
    assertThatMatch(none, "finish(a game that is not there, ...)")
        .isLeftAloneBy(() -> commands.finish(none.gameId(), gold, silver, bronze, NOW));
    assertThatMatch(started, "finish(...), while somebody else ended the game,")
        .isLeftToOthersBy(
            started::end, () -> commands.finish(started.gameId(), bronze, gold, silver, NOW));
  }
}
