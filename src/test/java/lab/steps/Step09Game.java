package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;

import java.util.Optional;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
import lab.harness.assertion.SheetAssert;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Meanwhile;
import lab.harness.settings.Settings;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Shown;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.world.Awkward;
import lab.harness.world.Oracle;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One game and its players, by one query: {@link GameQueries#game}. */
@Step(9)
@Uses(reads = Reads.EACH_GAME, page = 20)
class Step09Game {

  @Test
  @Order(1)
  @Points(2)
  @Shown
  void findsTheSheetsGame(
      @Holds(Content.SHEET) GameTable table, Settings settings, Exercise exercise) {
    Sheet sheet = Sheet.of(settings, table);

    GameWithPlayers found = assertFound(exercise.queries(table), table, sheet.game()).orElseThrow();

    SheetAssert.assertPlayers(found.players(), sheet.players());
  }

  @Test
  @Order(2)
  @Points(2)
  void asksOnce(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);

    for (Game game : table.oracle().games(Awkward::isOrdinary)) {
      int players = assertFound(queries, table, game.gameId()).orElseThrow().players().size();
      assertThat(table.requests()).isOneQuery(1 + players).wastesNothing(1 + players);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void tellsIdsApart(@Holds(Content.GENERATED) GameTable table, @Elsewhere Exercise exercise) {
    GameQueries queries = exercise.queries(table);

    assertFound(queries, table, "no-such-game");
    assertThat(table.requests()).isOneQuery(0).wastesNothing(0);

    for (Game game : table.oracle().games(Awkward::isAwkward)) {
      assertFound(queries, table, game.gameId());
      assertThat(table.requests()).isOneQuery(1).wastesNothing(1 + game.people());
    }
    for (Game game : table.oracle().games(Awkward.CASE::isOne)) {
      assertFound(queries, table, game.gameId() + " "); // there is none
    }

    Meanwhile others = Meanwhile.in(table);
    others.each(now -> assertFound(queries, table, now, others.gameId()));
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);
    table.faults().smallPages(20, 0);

    for (Game game : table.oracle().games(Awkward::isOrdinary)) {
      assertFound(queries, table, game.gameId());
    }

    // A failure does not mean that there is no game, and a page that failed is no last page.
    table.faults().smallPages(20);
    assertFailuresShow(queries, table, table.oracle().fullest());
  }

  private static void assertFailuresShow(GameQueries queries, GameTable table, Game game) {
    assertThatFailuresShow(
        Sweep.of(table.faults()),
        table.requests(),
        call(game.gameId()),
        () -> {
          assertFound(queries, table, game.gameId());
          assertThat(table.requests()).hasNoScan(1 + game.people());
        });
  }

  private static Optional<GameWithPlayers> assertFound(
      GameQueries queries, GameTable table, String gameId) {
    return assertFound(queries, table, table.oracle(), gameId);
  }

  private static Optional<GameWithPlayers> assertFound(
      GameQueries queries, GameTable table, Oracle right, String gameId) {
    Optional<GameWithPlayers> expected = right.game(gameId);
    table.requests().clear();

    Optional<GameWithPlayers> found = queries.game(gameId);

    if (found != null && found.isPresent() && expected.isPresent()) {
      assertThatAnswer(found.get().players(), call(gameId) + ".players()", table.requests())
          .about(gameId)
          .isExactly(expected.get().players());
    }
    assertThatAnswer(found, call(gameId), table.requests()).about(gameId).isExactly(expected);
    return found;
  }

  private static String call(String gameId) {
    return "game(\"%s\")".formatted(gameId);
  }
}
