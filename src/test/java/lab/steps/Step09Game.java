package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailureShows;

import java.util.Optional;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
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

/** One game and its players, by one query: {@link GameQueries#game}. */
@Step(9)
@Uses(reads = Reads.EACH_GAME, page = 20)
class Step09Game {

  @Test
  @Order(1)
  @Points(2)
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

    for (Game game : table.oracle().games()) {
      int players = assertFound(queries, table, game.gameId()).orElseThrow().players().size();
      assertThat(table.requests()).isOneQuery(1 + players).wastesNothing(1 + players);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void findsNoGameOfAnotherId(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);

    assertFound(queries, table, "no-such-game");
    assertThat(table.requests()).isOneQuery(0).wastesNothing(0);

    table.faults().throttled(1); // which does not mean that there is none
    assertFailureShows(queries, table, table.oracle().fullest());
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

    table.faults().throttled(2); // a page that failed is no last page
    assertFailureShows(queries, table, table.oracle().fullest());
  }

  private static void assertFailureShows(GameQueries queries, GameTable table, Game game) {
    assertThatFailureShows(
        table.requests(),
        call(game.gameId()),
        () -> {
          assertFound(queries, table, game.gameId());
          assertThat(table.requests()).hasNoScan(1 + game.people());
        });
  }

  private static Optional<GameWithPlayers> assertFound(
      GameQueries queries, GameTable table, String gameId) {
    Optional<GameWithPlayers> expected = table.oracle().game(gameId);
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
