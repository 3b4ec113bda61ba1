package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;

import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.harness.assertion.CountAssert;
import lab.harness.fault.Failure;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Meanwhile;
import lab.harness.settings.Settings;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Shown;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 835 items, 14.5 units: {@link GameLoader#count}. */
@Step(7)
@Uses(reads = Reads.TABLE, times = 6)
class Step07Count {

  private static final int PAGE = 25;

  /** No page's units tell those of the others, and one is empty. */
  private static final int[] UNEQUAL_PAGES = {90, 1, 0, 40, PAGE};

  /** Each page may fail, so there are few. */
  private static final int FEW_PAGES = 3;

  @Test
  @Order(1)
  @Points(3)
  @Shown
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

    int before = table.oracle().items();
    Meanwhile.in(table)
        .each(
            now -> {
              table.requests().clear();
              CountAssert.assertThat(loader.count(), table.requests())
                  .hasItems(before + now.items());
            });
  }

  @Test
  @Order(3)
  @Points(1)
  void countsEveryPage(@Holds(Content.GENERATED) GameTable table, @Elsewhere Exercise exercise) {
    table.faults().smallPages(UNEQUAL_PAGES);

    GameLoader loader = exercise.loader(table);
    CountAssert.assertThat(loader.count(), table.requests())
        .hasItems(table.oracle().items())
        .hasUnits(table.requests().capacityUnits());

    table.faults().none();
    ItemCount before = loader.count();
    table.faults().smallPages(UNEQUAL_PAGES);
    table.faults().fail(Failure.THROTTLED, 3);
    CountAssert.countInVain(loader);
    table.faults().none();
    CountAssert.assertThat(loader.count(), table.requests()).repeats(before);
  }

  @Test
  @Order(4)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    table.faults().smallPages(table.oracle().items() / FEW_PAGES + 1);

    assertThatFailuresShow(
        Sweep.of(table.faults()),
        table.requests(),
        "count()",
        () -> {
          table.lendAnew();
          GameLoader loader = exercise.loader(table);
          CountAssert.assertThat(loader.count(), table.requests())
              .isByScan()
              .hasItems(table.oracle().items());
        });
  }
}
