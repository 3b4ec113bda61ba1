package lab.steps;

import static lab.harness.observe.LabAssertions.assertThat;
import static lab.harness.observe.LabAssertions.assertThatAnswer;
import static lab.harness.observe.LabAssertions.assertThatFailureShows;
import static lab.harness.text.Texts.says;

import java.util.List;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.UserGameMapping;
import lab.harness.kit.GameTable;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Only the players of a game: {@link GameQueries#players}. */
@Step(10)
class Step10Players {

  @Test
  @Order(1)
  @Points(1)
  void findsThePlayersOfTheSheetsGame(@Holds(Content.SHEET) GameTable table, Settings settings) {
    Sheet sheet = Sheet.of(settings, table);

    List<UserGameMapping> players = assertFound(Exercise.queries(table), table, sheet.game());

    Assertions.assertThat(players)
        .withFailMessage(says("game.players", players.size(), sheet.players()))
        .hasSize(sheet.players());
  }

  @Test
  @Order(2)
  @Points(2)
  void readsNothingElse(@Holds(Content.GENERATED) GameTable table) {
    GameQueries queries = Exercise.queries(table);

    for (Game game : table.oracle().games()) {
      int players = assertFound(queries, table, game.gameId()).size();
      assertThat(table.requests()).isOneQuery(players).wastesNothing(players);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void findsNobodyInAGameThatIsNotThere(@Holds(Content.GENERATED) GameTable table) {
    assertFound(Exercise.queries(table), table, "no-such-game");
    assertThat(table.requests()).isOneQuery(0).wastesNothing(0);
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(@Holds(Content.GENERATED) GameTable table) {
    GameQueries queries = Exercise.queries(table);
    table.faults().smallPages(20);

    for (Game game : table.oracle().games()) {
      assertFound(queries, table, game.gameId());
    }
  }

  @Test
  @Order(5)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table) {
    GameQueries queries = Exercise.queries(table);
    Game game = table.oracle().fullest();
    table.faults().smallPages(20);
    assertFound(queries, table, game.gameId());

    for (int page : List.of(1, 2)) {
      table.faults().throttled(page);
      assertThatFailureShows(
          table.requests(),
          call(game.gameId()),
          () -> {
            assertFound(queries, table, game.gameId());
            assertThat(table.requests()).hasNoScan(game.people());
          });
    }
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
