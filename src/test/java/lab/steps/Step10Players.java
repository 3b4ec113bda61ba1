package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailureShows;

import java.util.List;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.UserGameMapping;
import lab.harness.assertion.SheetAssert;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the players of a game: {@link GameQueries#players}. */
@Step(10)
@Uses(reads = Reads.EACH_GAME, page = 20)
class Step10Players {

  @Test
  @Order(1)
  @Points(1)
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

    for (Game game : table.oracle().games()) {
      int players = assertFound(queries, table, game.gameId()).size();
      assertThat(table.requests()).isOneQuery(players).wastesNothing(players);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void findsNobodyInAGameThatIsNotThere(
      @Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    assertFound(exercise.queries(table), table, "no-such-game");
    assertThat(table.requests()).isOneQuery(0).wastesNothing(0);
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);
    table.faults().smallPages(20);

    for (Game game : table.oracle().games()) {
      assertFound(queries, table, game.gameId());
    }
  }

  @ParameterizedTest(name = "hides no failure of page {0}")
  @ValueSource(ints = {1, 2})
  @Order(5)
  @Points(1)
  void hidesNoFailure(int page, @Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);
    Game game = table.oracle().fullest();
    table.faults().smallPages(20);
    assertFound(queries, table, game.gameId()); // which must not be the answer when a page fails

    table.faults().throttled(page);
    assertThatFailureShows(
        table.requests(),
        call(game.gameId()),
        () -> {
          assertFound(queries, table, game.gameId());
          assertThat(table.requests()).hasNoScan(game.people());
        });
  }

  private static List<UserGameMapping> assertFound(
      GameQueries queries, GameTable table, String gameId) {
    table.requests().clear();

    List<UserGameMapping> found = queries.players(gameId);

    assertThatAnswer(found, call(gameId), table.requests())
        .about(gameId)
        .isExactly(table.oracle().players(gameId));
    return found;
  }

  private static String call(String gameId) {
    return "players(\"%s\")".formatted(gameId);
  }
}
