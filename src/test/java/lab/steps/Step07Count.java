package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatFailureShows;

import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.harness.assertion.CountAssert;
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

/** 835 items, 14.5 units: {@link GameLoader#count}. */
@Step(7)
@Uses(reads = Reads.TABLE, times = 6)
class Step07Count {

  private static final int PAGE = 25;

  @Test
  @Order(1)
  @Points(3)
  void countsItemsAndUnits(
      @Holds(Content.SHEET) GameTable table, Settings settings, Exercise exercise) {
    ItemCount count = exercise.loader(table).count();

    CountAssert.assertThat(count, table.requests())
        .hasItems(settings.sheet() ? Sheet.ITEMS : table.oracle().items())
        .hasUnits(settings.sheet() ? Sheet.CAPACITY_UNITS : table.state().scanUnits());
  }

  @Test
  @Order(2)
  @Points(1)
  void scansForTheNumberAlone(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameLoader loader = exercise.loader(table);

    ItemCount count = loader.count();
    CountAssert.assertThat(count, table.requests()).isByCountingScan();
    table.requests().clear();
    ItemCount again = loader.count();

    CountAssert.assertThat(again, table.requests()).isByCountingScan().repeats(count);
  }

  @Test
  @Order(3)
  @Points(1)
  void countsEveryPage(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    table.faults().smallPages(PAGE);

    ItemCount count = exercise.loader(table).count();

    CountAssert.assertThat(count, table.requests())
        .hasItems(table.oracle().items())
        .hasUnits(table.requests().capacityUnits());
  }

  @Test
  @Order(4)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    table.faults().smallPages(PAGE);
    table.faults().throttled(2);

    assertThatFailureShows(
        table.requests(),
        "count()",
        () ->
            CountAssert.assertThat(exercise.loader(table).count(), table.requests())
                .isByScan()
                .hasItems(table.oracle().items()));
  }
}
