package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;

import java.util.List;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.UserGameMapping;
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

/** Only the players of a game: {@link GameQueries#players}. */
@Step(10)
@Uses(reads = Reads.EACH_GAME, page = 20)
class Step10Players {

  @Test
  @Order(1)
  @Points(1)
  @Shown
  void findsThePlayersOfTheSheetsGame(
      @Holds(Content.SHEET) GameTable table, Settings settings, Exercise exercise) {
    Sheet sheet = Sheet.of(settings, table);

    List<UserGameMapping> players = assertFound(exercise.queries(table), table, sheet.game());

    SheetAssert.assertPlayers(players, sheet.players());
  }

  @Test
  @Order(2)
  @Points(2)
  void readsNothingElse(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);

    for (Game game : table.oracle().games(Awkward::isOrdinary)) {
      int players = assertFound(queries, table, game.gameId()).size();
      assertThat(table.requests()).isOneQuery(players).wastesNothing(players);
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
      assertThat(table.requests()).isOneQuery(1).wastesNothing(game.people());
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
  }

  @Test
  @Order(5)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);
    Game game = table.oracle().fullest();
    table.faults().smallPages(20);

    assertThatFailuresShow(
        Sweep.of(table.faults()),
        table.requests(),
        call(game.gameId()),
        () -> { // what it found at first must not be the answer when a page fails
          assertFound(queries, table, game.gameId());
          assertThat(table.requests()).hasNoScan(game.people());
        });
  }

  private static List<UserGameMapping> assertFound(
      GameQueries queries, GameTable table, String gameId) {
    return assertFound(queries, table, table.oracle(), gameId);
  }

  private static List<UserGameMapping> assertFound(
      GameQueries queries, GameTable table, Oracle right, String gameId) {
    table.requests().clear();

    List<UserGameMapping> found = queries.players(gameId);

    assertThatAnswer(found, call(gameId), table.requests())
        .about(gameId)
        .isExactly(right.players(gameId));
    return found;
  }

  private static String call(String gameId) {
    return "players(\"%s\")".formatted(gameId);
  }
}
