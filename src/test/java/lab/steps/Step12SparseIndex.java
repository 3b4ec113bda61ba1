package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailureShows;

import java.util.Comparator;
import java.util.List;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.Storage;
import lab.harness.assertion.IndexAssert;
import lab.harness.assertion.SheetAssert;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Declared;
import lab.harness.step.Declared.Part;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.world.Oracle;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Open games on a map, by the sparse index: {@link Storage} and {@link GameQueries#openGames}. */
@Step(12)
@Uses(reads = Reads.OPEN_GAMES)
class Step12SparseIndex {

  private static final Comparator<Game> OLDEST_FIRST =
      Comparator.comparing(game -> game.openTimestamp().orElse(""));

  @Test
  @Order(1)
  @Points(3)
  void isDeclared(@Declared(Part.TABLE) Stacks stacks, Exercise exercise) {
    IndexAssert.assertThatSparseIndex(stacks.deploy(exercise.stack()))
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
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    index(table, stacks, exercise);
    Sheet sheet = Sheet.of(settings, table);

    List<Game> games = assertFound(exercise.queries(table), table, sheet.map());

    SheetAssert.assertOpenGames(sheet.map(), games, sheet.openGames());
  }

  @Test
  @Order(3)
  @Points(2)
  void findsOpenGamesByTheIndex(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table,
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    String index = index(table, stacks, exercise);
    GameQueries queries = exercise.queries(table);

    for (String map : table.oracle().maps()) {
      int games = assertFound(queries, table, map).size();
      assertThat(table.requests()).isOneQuery(games).readIndex(index).wastesNothing(games);
    }
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table,
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    String index = index(table, stacks, exercise);
    GameQueries queries = exercise.queries(table);
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
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table,
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    String index = index(table, stacks, exercise);
    table.faults().indexBeingBuilt();

    assertFailureShows(exercise.queries(table), table, index);
  }

  /** The name that the student's stack gives the index; the table has it under that name. */
  private static String index(GameTable table, Stacks stacks, Exercise exercise) {
    String name = stacks.openGamesIndex(exercise.stack());
    table.callOpenGamesIndex(name);
    return name;
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
