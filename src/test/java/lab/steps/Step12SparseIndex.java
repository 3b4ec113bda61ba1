package lab.steps;

import static lab.harness.observe.LabAssertions.assertThat;
import static lab.harness.observe.LabAssertions.assertThatAnswer;
import static lab.harness.observe.LabAssertions.assertThatFailureShows;
import static lab.harness.text.Texts.says;

import java.util.Comparator;
import java.util.List;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.Storage;
import lab.harness.kit.GameTable;
import lab.harness.kit.IndexAssert;
import lab.harness.kit.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.world.Oracle;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Open games on a map, by the sparse index: {@link Storage} and {@link GameQueries#openGames}. */
@Step(12)
class Step12SparseIndex {

  private static final Comparator<Game> OLDEST_FIRST =
      Comparator.comparing(game -> game.openTimestamp().orElse(""));

  @Test
  @Order(1)
  @Points(3)
  void isDeclared(Stacks stacks) {
    IndexAssert.assertThatSparseIndex(stacks.deploy(Exercise.stack()).table())
        .hasKeys("map", "open_timestamp")
        .projectsAll()
        .isProvisioned();
  }

  @Test
  @Order(2)
  @Points(2)
  void findsTheOpenGamesOnTheSheetsMap(
      @Holds(Content.SHEET) @Indexed(Index.SPARSE) GameTable table,
      Settings settings,
      Stacks stacks) {
    table.callOpenGamesIndex(stacks.openGamesIndex(Exercise.stack()));
    Sheet sheet = Sheet.of(settings, table);

    List<Game> games = assertFound(Exercise.queries(table), table, sheet.map());

    Assertions.assertThat(games)
        .withFailMessage(says("openGames.number", sheet.map(), games.size(), sheet.openGames()))
        .hasSize(sheet.openGames());
  }

  @Test
  @Order(3)
  @Points(2)
  void findsOpenGamesByTheIndex(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table, Stacks stacks) {
    String index = stacks.openGamesIndex(Exercise.stack());
    table.callOpenGamesIndex(index);

    GameQueries queries = Exercise.queries(table);

    for (String map : table.oracle().maps()) {
      int games = assertFound(queries, table, map).size();
      assertThat(table.requests()).isOneQuery(games).readIndex(index).wastesNothing(games);
    }
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table, Stacks stacks) {
    String index = stacks.openGamesIndex(Exercise.stack());
    table.callOpenGamesIndex(index);
    GameQueries queries = Exercise.queries(table);
    table.faults().smallPages(1);

    for (String map : table.oracle().maps()) {
      assertFound(queries, table, map);
    }

    table.faults().throttled(2); // a page that failed is no last page
    assertFailureShows(queries, table, index);
  }

  @Test
  @Order(5)
  @Points(1)
  void saysWhenTheIndexIsNotReady(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table, Stacks stacks) {
    String index = stacks.openGamesIndex(Exercise.stack());
    table.callOpenGamesIndex(index);
    table.faults().indexBeingBuilt();

    assertFailureShows(Exercise.queries(table), table, index);
  }

  private static void assertFailureShows(GameQueries queries, GameTable table, String index) {
    String map = busiestMap(table.oracle());
    table.requests().clear();
    assertThatFailureShows(
        table.requests(),
        call(map),
        () -> {
          List<Game> found = queries.openGames(map);
          assertThat(table.requests()).readNothingInsteadOf(index);
          assertRight(found, table, map);
        });
  }

  private static String busiestMap(Oracle oracle) {
    return oracle.maps().stream()
        .max(Comparator.comparing(map -> oracle.openGames(map).size()))
        .orElseThrow();
  }

  private static List<Game> assertFound(GameQueries queries, GameTable table, String map) {
    table.requests().clear();
    return assertRight(queries.openGames(map), table, map);
  }

  private static List<Game> assertRight(List<Game> found, GameTable table, String map) {
    assertThatAnswer(found, call(map), table.requests())
        .about(map)
        .isSorted(table.oracle().openGames(map), OLDEST_FIRST);
    return found;
  }

  private static String call(String map) {
    return "openGames(\"%s\")".formatted(map);
  }
}
