package lab.steps;

import static lab.harness.assertion.Hurdle.UNPROCESSED_ITEMS;
import static lab.harness.assertion.LabAssertions.assertThatWrites;
import static lab.harness.assertion.LoaderAssert.assertThatLoader;

import java.io.IOException;
import lab.harness.fault.Failure;
import lab.harness.fault.Share;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.ItemsToLoad;

/** Loads of which something comes back as unprocessed. */
enum Resending {
  OF_SOME_BATCHES {
    @Override
    void check(Exercise exercise, GameTable table, ItemsToLoad all) throws IOException {
      ItemsToLoad file = all.first(60);
      table.faults().unprocessedItems(Share.HALF, Share.ALL, Share.HALF, Share.NONE, Share.ALL);

      assertThatLoader(exercise.loader(table), table, UNPROCESSED_ITEMS).loads(file).leaves(file);
      assertThatWrites(table.requests()).repeatNothing(file.items().size()).leaveNoItemAlone();
    }
  },

  OF_THE_SAME_ITEMS_MANY_TIMES {
    @Override
    void check(Exercise exercise, GameTable table, ItemsToLoad all) throws IOException {
      ItemsToLoad few = all.first(8);
      table
          .faults()
          .unprocessedItems(Share.HALF, Share.HALF, Share.HALF, Share.ALL, Share.ALL, Share.ALL);

      assertThatLoader(exercise.loader(table), table, UNPROCESSED_ITEMS).loadsWhollyOrThrows(few);
    }
  },

  OF_ANY_BATCH {
    @Override
    void check(Exercise exercise, GameTable table, ItemsToLoad all) throws IOException {
      ItemsToLoad some = all.first(30);

      Sweep.of(table.faults(), Failure.UNPROCESSED)
          .each(
              () -> {
                table.lendAnew();
                table.state().empty();
                assertThatLoader(exercise.loader(table), table, UNPROCESSED_ITEMS)
                    .loads(some)
                    .leaves(some);
              });
    }
  };

  /**
   * Loads some of the items, and looks at what came of it.
   *
   * @param table holds nothing
   */
  abstract void check(Exercise exercise, GameTable table, ItemsToLoad all) throws IOException;
}
