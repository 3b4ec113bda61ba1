package lab.steps;

import static lab.harness.kit.MatchAssert.assertThatMatch;
import static lab.harness.observe.LabAssertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private static final Instant LATER = Instant.parse("2026-04-02T19:25:30.125Z");

  @Test
  @Order(1)
  @Points(2)
  void startsAFullGame(@Holds(Content.PLAYGROUND) GameTable table) {
    Match match = Match.open(table, Game.MAX_PEOPLE);

    assertThatMatch(match, "start(...)")
        .isChangedBy(() -> Exercise.commands(table).start(match.gameId(), NOW))
        .hasGame("start_time", fromS(NOW.toString()))
        .hasGameWithout("open_timestamp")
        .isOtherwiseAsBefore()
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

    for (Runnable failure : failures(table)) {
      Match failed = Match.open(table, Game.MAX_PEOPLE);
      failure.run();
      assertThatMatch(failed, "start(...)")
          .isNotRefusedForAFailureBy(
              () -> commands.start(failed.gameId(), NOW),
              done -> done.hasGame("start_time", fromS(NOW.toString())));
    }

    Match busy = Match.open(table, Game.MAX_PEOPLE);
    assertThatMatch(busy, "start(...)")
        .isChangedDespiteConflictsBy(1, () -> commands.start(busy.gameId(), LATER))
        .hasGame("start_time", fromS(LATER.toString()));
  }

  @Test
  @Order(3)
  @Points(2)
  void finishesAGame(@Holds(Content.PLAYGROUND) GameTable table) {
    Match match = Match.started(table, Game.MAX_PEOPLE);
    String gold = match.players().get(49);
    String silver = match.players().get(3);
    String bronze = match.players().get(21);

    assertThatMatch(match, "finish(...)")
        .isChangedBy(
            () -> Exercise.commands(table).finish(match.gameId(), gold, silver, bronze, NOW))
        .hasGame("end_time", fromS(NOW.toString()))
        .hasGame("gold", fromS(gold))
        .hasGame("silver", fromS(silver))
        .hasGame("bronze", fromS(bronze))
        .hasMapping(gold, "place", fromS("gold"))
        .hasMapping(silver, "place", fromS("silver"))
        .hasMapping(bronze, "place", fromS("bronze"))
        .isOtherwiseAsBefore()
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
    String outsider = started.strangers().get(0);

    assertThatMatch(open, "finish(a game that has not started, ...)")
        .isLeftAloneBy(() -> finish(commands, open, open.players()));
    assertThatMatch(ended, "finish(a game that has ended, ...)")
        .isLeftAloneBy(() -> finish(commands, ended, ended.players().subList(2, 5)));
    assertThatMatch(none, "finish(a game that is not there, ...)")
        .isLeftAloneBy(() -> finish(commands, none, none.strangers()));
    for (int place = 0; place < 3; place++) {
      List<String> winners = new ArrayList<>(started.players());
      winners.set(place, outsider);
      assertThatMatch(started, "finish(..., a winner who is not in the game, ...)")
          .isLeftAloneBy(() -> finish(commands, started, winners));
      winners.set(place, new String(winners.get((place + 1) % 3)));
      assertThatMatch(started, "finish(..., one player on two places, ...)")
          .isLeftAloneBy(() -> finish(commands, started, winners));
    }
    assertThatMatch(started, "finish(...), while somebody else ended the game,")
        .isLeftToOthersBy(
            started::end, () -> finish(commands, started, started.players().subList(2, 5)));

    for (Runnable failure : failures(table)) {
      Match failed = Match.started(table, 6);
      failure.run();
      assertThatMatch(failed, "finish(...)")
          .isNotRefusedForAFailureBy(
              () -> finish(commands, failed, failed.players()),
              done -> done.hasGame("gold", fromS(failed.players().get(0))));
    }

    Match busy = Match.started(table, 6);
    assertThatMatch(busy, "finish(...)")
        .isChangedDespiteConflictsBy(1, () -> finish(commands, busy, busy.players()))
        .hasGame("end_time", fromS(LATER.toString()));
  }

  private static List<Runnable> failures(GameTable table) {
    return List.of(() -> table.faults().throttledWrite(1), () -> table.faults().throttled(1));
  }

  private static void finish(GameCommands commands, Match match, List<String> winners) {
    commands.finish(match.gameId(), winners.get(0), winners.get(1), winners.get(2), LATER);
  }
}
