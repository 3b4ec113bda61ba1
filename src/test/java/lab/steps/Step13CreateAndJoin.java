package lab.steps;

import static lab.harness.kit.MatchAssert.assertThatMatch;
import static lab.harness.observe.LabAssertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
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

/** Bonus: {@link GameCommands#create} and {@link GameCommands#join}, never a 51st player. */
@Step(value = 13, bonus = true)
class Step13CreateAndJoin {

  private static final Instant NOW = Instant.parse("2026-04-02T18:30:00Z");
  private static final Instant LATER = Instant.parse("2026-04-02T18:30:05.250Z");
  private static final String MAP = "Île aux Pins";

  @Test
  @Order(1)
  @Points(3)
  void createsAGameWithItsCreatorInIt(@Holds(Content.PLAYGROUND) GameTable table) {
    Match match = Match.none(table);
    String creator = match.lastStranger();

    assertThatMatch(match, "create(...)")
        .isChangedBy(() -> Exercise.commands(table).create(match.gameId(), MAP, creator, NOW))
        .hasGame("game_id", fromS(match.gameId()))
        .hasGame("map", fromS(MAP))
        .hasGame("creator", fromS(creator))
        .hasGame("people", fromN("1"))
        .hasGame("create_time", fromS(NOW.toString()))
        .hasGame("open_timestamp", fromS(NOW.toString()))
        .hasMapping(creator, "game_id", fromS(match.gameId()))
        .hasMapping(creator, "username", fromS(creator))
        .isOtherwiseAsBefore()
        .hasUserAsBefore(creator)
        .hasPlayers(1);
    assertThat(table.requests()).wroteInOneTransaction();
  }

  @Test
  @Order(2)
  @Points(2)
  void refusesToCreate(@Holds(Content.PLAYGROUND) GameTable table) {
    GameCommands commands = Exercise.commands(table);
    Match open = Match.open(table, 4);
    Match started = Match.started(table, 4);
    Match free = Match.none(table);
    String player = open.strangers().get(0);

    for (Match taken : List.of(open, started)) {
      assertThatMatch(taken, "create(a game id that is taken, ...)")
          .isLeftAloneBy(() -> commands.create(taken.gameId(), MAP, player, NOW));
    }
    assertThatMatch(free, "create(..., a creator who is no user, ...)")
        .isLeftAloneBy(() -> commands.create(free.gameId(), MAP, "nobody", NOW));
  }

  @Test
  @Order(3)
  @Points(2)
  void letsPlayersInUntilTheGameIsFull(@Holds(Content.PLAYGROUND) GameTable table) {
    Match match = Match.open(table, Game.MAX_PEOPLE - 1);
    String player = match.lastStranger();

    assertThatMatch(match, "join(...)")
        .isChangedBy(() -> Exercise.commands(table).join(match.gameId(), player))
        .hasMapping(player, "game_id", fromS(match.gameId()))
        .hasMapping(player, "username", fromS(player))
        .hasPlayers(Game.MAX_PEOPLE)
        .isOtherwiseAsBefore()
        .hasUserAsBefore(player);
    assertThat(table.requests()).wroteInOneTransaction();
  }

  @Test
  @Order(4)
  @Points(2)
  void refusesToLetIn(@Holds(Content.PLAYGROUND) GameTable table) {
    GameCommands commands = Exercise.commands(table);
    Match full = Match.open(table, Game.MAX_PEOPLE);
    Match started = Match.started(table, 5);
    Match open = Match.open(table, 5);
    Match none = Match.none(table);
    String player = full.strangers().get(0);

    assertThatMatch(full, "join(a full game, ...)")
        .isLeftAloneBy(() -> commands.join(full.gameId(), player));
    assertThatMatch(started, "join(a game that has started, ...)")
        .isLeftAloneBy(() -> commands.join(started.gameId(), started.strangers().get(0)));
    assertThatMatch(open, "join(..., a player who is in the game already)")
        .isLeftAloneBy(() -> commands.join(open.gameId(), open.players().get(2)));
    assertThatMatch(open, "join(..., somebody who is no user)")
        .isLeftAloneBy(() -> commands.join(open.gameId(), "nobody"));
    assertThatMatch(none, "join(a game that is not there, ...)")
        .isLeftAloneBy(() -> commands.join(none.gameId(), player));
  }

  @Test
  @Order(5)
  @Points(2)
  void holdsWhenAnotherIsQuicker(@Holds(Content.PLAYGROUND) GameTable table) {
    GameCommands commands = Exercise.commands(table);

    Match last = Match.open(table, Game.MAX_PEOPLE - 1);
    assertThatMatch(last, "join(...), while somebody else took the last place,")
        .isLeftToOthersBy(
            () -> last.admit(last.strangers().get(0)),
            () -> commands.join(last.gameId(), last.strangers().get(1)));

    Match roomy = Match.open(table, 10);
    assertThatMatch(roomy, "join(...), while somebody else joined too,")
        .isChangedAllTheSameBy(
            () -> roomy.admit(roomy.strangers().get(0)),
            () -> commands.join(roomy.gameId(), roomy.strangers().get(1)))
        .hasPlayers(12);

    String impatient = roomy.strangers().get(2);
    assertThatMatch(roomy, "join(...), while the same player joined elsewhere,")
        .isLeftToOthersBy(
            () -> roomy.admit(impatient), () -> commands.join(roomy.gameId(), impatient));

    Match free = Match.none(table);
    assertThatMatch(free, "create(...), while somebody else took the id,")
        .isLeftToOthersBy(
            () -> free.open(free.strangers().get(5)),
            () -> commands.create(free.gameId(), MAP, free.strangers().get(6), NOW));

    Match busy = Match.open(table, 10);
    assertThatMatch(busy, "join(...)")
        .isChangedDespiteConflictsBy(2, () -> commands.join(busy.gameId(), busy.strangers().get(1)))
        .hasPlayers(11);

    Match next = Match.none(table);
    assertThatMatch(next, "create(...)")
        .isChangedDespiteConflictsBy(
            1, () -> commands.create(next.gameId(), MAP, next.strangers().get(0), LATER))
        .hasGame("create_time", fromS(LATER.toString()))
        .hasPlayers(1);
  }

  @Test
  @Order(6)
  @Points(1)
  void refusesNothingForAFailure(@Holds(Content.PLAYGROUND) GameTable table) {
    GameCommands commands = Exercise.commands(table);
    List<Runnable> failures =
        List.of(() -> table.faults().throttledWrite(1), () -> table.faults().throttled(1));

    for (Runnable failure : failures) {
      Match open = Match.open(table, 10);
      failure.run();
      assertThatMatch(open, "join(...)")
          .isNotRefusedForAFailureBy(
              () -> commands.join(open.gameId(), open.strangers().get(0)),
              joined -> joined.hasPlayers(11));

      Match none = Match.none(table);
      failure.run();
      assertThatMatch(none, "create(...)")
          .isNotRefusedForAFailureBy(
              () -> commands.create(none.gameId(), MAP, none.strangers().get(0), NOW),
              created -> created.hasPlayers(1));
    }
  }
}
