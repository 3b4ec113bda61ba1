package lab.steps;

import static lab.harness.observe.LabAssertions.assertThat;
import static lab.harness.observe.LabAssertions.assertThatAnswer;
import static lab.harness.text.Texts.says;

import java.util.Optional;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
import lab.harness.kit.GameTable;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One game and its players, by one query: {@link GameQueries#game}. */
@Step(9)
class Step09Game {

  @Test
  @Order(1)
  @Points(2)
  void findsTheSheetsGame(@Holds(Content.SHEET) GameTable table, Settings settings) {
    Sheet sheet = Sheet.of(settings, table);

    GameWithPlayers found = assertFound(table, sheet.game()).orElseThrow();

    Assertions.assertThat(found.players())
        .withFailMessage(says("game.players", found.players().size(), sheet.players()))
        .hasSize(sheet.players());
  }

  @Test
  @Order(2)
  @Points(2)
  void asksOnce(@Holds(Content.GENERATED) GameTable table) {
    for (Game game : table.oracle().games()) {
      table.requests().clear();
      int players = assertFound(table, game.gameId()).orElseThrow().players().size();
      assertThat(table.requests()).isOneQuery(1 + players).wastesNothing(1 + players);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void findsNoGameOfAnotherId(@Holds(Content.GENERATED) GameTable table) {
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

  private static Optional<GameWithPlayers> assertFound(GameTable table, String gameId) {
    String call = "game(\"%s\")".formatted(gameId);
    Optional<GameWithPlayers> expected = table.oracle().game(gameId);

    Optional<GameWithPlayers> found = Exercise.queries(table).game(gameId);

    if (found != null && found.isPresent() && expected.isPresent()) {
      assertThatAnswer(found.get().players(), call + ".players()", table.requests())
          .isExactly(expected.get().players());
    }
    assertThatAnswer(found, call, table.requests()).isExactly(expected);
    return found;
  }
}
