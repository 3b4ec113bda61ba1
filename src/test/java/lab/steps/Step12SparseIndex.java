package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;

import java.util.List;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.Storage;
import lab.harness.assertion.IndexAssert;
import lab.harness.assertion.SheetAssert;
import lab.harness.fault.Failure;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Meanwhile;
import lab.harness.fixture.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Declared;
import lab.harness.step.Declared.Part;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Shown;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.world.Awkward;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Open games on a map, by the sparse index: {@link Storage} and {@link GameQueries#openGames}. */
@Step(12)
@Uses(reads = Reads.OPEN_GAMES)
class Step12SparseIndex {

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
  @Shown
  void findsTheOpenGamesOnTheSheetsMap(
      @Holds(Content.SHEET) @Indexed(Index.SPARSE) GameTable table,
      Settings settings,
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    index(table, stacks, exercise);
    Sheet sheet = Sheet.of(settings, table);

    List<Game> games = new OpenGames(exercise.queries(table), table).assertFound(sheet.map());

    SheetAssert.assertOpenGames(sheet.map(), games, sheet.openGames());
  }

  @Test
  @Order(3)
  @Points(1)
  void findsOpenGamesByTheIndex(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table,
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    String index = index(table, stacks, exercise);
    OpenGames queries = new OpenGames(exercise.queries(table), table);

    for (String map : table.oracle().maps(Awkward::isOrdinary)) {
      int games = queries.assertFound(map).size();
      assertThat(table.requests()).isOneQuery(games).readIndex(index).wastesNothing(games);
    }
  }

  @Test
  @Order(4)
  @Points(1)
  void tellsMapsApart(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table,
      @Declared(Part.TABLE) Stacks stacks,
      @Elsewhere Exercise exercise) {
    index(table, stacks, exercise);
    OpenGames queries = new OpenGames(exercise.queries(table), table);

    queries.assertFound("Nowhere");
    for (String map : table.oracle().maps(Awkward::isAwkward)) {
      queries.assertFound(map);
    }
    for (String map : table.oracle().maps(Awkward.CASE::isOne)) {
      queries.assertFound(map + " "); // there is none
    }

    Meanwhile others = Meanwhile.in(table);
    others.each(now -> queries.assertFound(others.map(), now));
  }

  @Test
  @Order(5)
  @Points(1)
  void readsEveryPage(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table,
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    String index = index(table, stacks, exercise);
    OpenGames queries = new OpenGames(exercise.queries(table), table);
    table.faults().smallPages(1);

    for (String map : table.oracle().maps(Awkward::isOrdinary)) {
      queries.assertFound(map);
    }

    // A page that failed is no last page.
    table.faults().smallPages(table.oracle().openGames(table.oracle().busiestMap()).size() / 3 + 1);
    queries.assertFailuresShow(index, Sweep.of(table.faults()));
  }

  @Test
  @Order(6)
  @Points(1)
  void saysWhenTheIndexIsNotReady(
      @Holds(Content.GENERATED) @Indexed(Index.SPARSE) GameTable table,
      @Declared(Part.TABLE) Stacks stacks,
      Exercise exercise) {
    String index = index(table, stacks, exercise);
    Sweep failures = Sweep.of(table.faults(), Failure.BUILDING);

    new OpenGames(exercise.queries(table), table).assertFailuresShow(index, failures);
  }

  /** The name that the student's stack gives the index; the table has it under that name. */
  private static String index(GameTable table, Stacks stacks, Exercise exercise) {
    String name = stacks.openGamesIndex(exercise.stack());
    table.callOpenGamesIndex(name);
    return name;
  }
}
