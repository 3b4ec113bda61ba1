package lab.steps;

import static lab.harness.observe.LabAssertions.assertThatFailureShows;

import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.harness.kit.GameTable;
import lab.harness.observe.CountAssert;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 835 items, 14.5 units: {@link GameLoader#count}. */
@Step(7)
class Step07Count {

  @Test
  @Order(1)
  @Points(3)
  void countsItemsAndUnits(@Holds(Content.SHEET) GameTable table, Settings settings) {
    ItemCount count = Exercise.loader(table).count();

    CountAssert.assertThat(count, table.requests())
        .hasItems(settings.sheet() ? Sheet.ITEMS : table.oracle().items())
        .hasUnits(settings.sheet() ? Sheet.CAPACITY_UNITS : table.state().scanUnits());
  }

  @Test
  @Order(2)
  @Points(1)
  void scansForTheNumberAlone(@Holds(Content.GENERATED) GameTable table) {
    ItemCount count = Exercise.loader(table).count();

    CountAssert.assertThat(count, table.requests()).isByCountingScan();
  }

  @Test
  @Order(3)
  @Points(1)
  void countsEveryPage(@Holds(Content.GENERATED) GameTable table) {
    table.faults().smallPages(100);

    ItemCount count = Exercise.loader(table).count();

    CountAssert.assertThat(count, table.requests())
        .hasItems(table.oracle().items())
        .hasUnits(table.requests().capacityUnits());
  }

  @Test
  @Order(4)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table) {
    table.faults().smallPages(100);
    table.faults().throttled(2);

    assertThatFailureShows(
        table.requests(),
        "count()",
        () ->
            CountAssert.assertThat(Exercise.loader(table).count(), table.requests())
                .hasItems(table.oracle().items()));
  }
}
