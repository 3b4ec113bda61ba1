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

    List<UserGameMapping> players = assertFound(table, sheet.game());

    Assertions.assertThat(players)
        .withFailMessage(says("game.players", players.size(), sheet.players()))
        .hasSize(sheet.players());
  }

  @Test
  @Order(2)
  @Points(2)
  void readsNothingElse(@Holds(Content.GENERATED) GameTable table) {
    for (Game game : table.oracle().games()) {
      table.requests().clear();
      int players = assertFound(table, game.gameId()).size();
      assertThat(table.requests()).isOneQuery(players).wastesNothing(players);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void findsNobodyInAGameThatIsNotThere(@Holds(Content.GENERATED) GameTable table) {
    assertFound(table, "no-such-game");
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(@Holds(Content.GENERATED) GameTable table) {
    table.faults().smallPages(20);

    for (Game game : table.oracle().games()) {
      table.requests().clear();
      assertFound(table, game.gameId());
    }
  }

  @Test
  @Order(5)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table) {
    String game = table.oracle().games().get(0).gameId();
    table.faults().throttled(1);

    assertThatFailureShows(table.requests(), call(game), () -> assertFound(table, game));
  }

  private static List<UserGameMapping> assertFound(GameTable table, String gameId) {
    List<UserGameMapping> found = Exercise.queries(table).players(gameId);

    assertThatAnswer(found, call(gameId), table.requests())
        .isExactly(table.oracle().players(gameId));
    return found;
  }

  private static String call(String gameId) {
    return "players(\"%s\")".formatted(gameId);
  }
}
