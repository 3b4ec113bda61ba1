package lab.steps;

import static lab.harness.assertion.Hurdle.NONE;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;
import static lab.harness.assertion.LoaderAssert.assertThatLoader;

import java.nio.file.Path;
import lab.harness.assertion.LoadedItemsAssert;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.ItemsToLoad;

/** Loads that can't go well. Each shows why, or does all of its work. */
enum FailingLoad {
  WHILE_DYNAMODB_FAILS {
    @Override
    void check(Exercise exercise, GameTable table, ItemsToLoad file, Path folder) {
      assertThatFailuresShow(
          Sweep.of(table.faults()),
          table.requests(),
          "load(...)",
          () -> {
            table.lendAnew();
            table.state().empty();
            // What is sent again can fail too.
            table.faults().unprocessedOnce(file.everyThird());
            exercise.loader(table).load(file.path());
            LoadedItemsAssert.of(table).areExactly(file);
          });
    }
  },

  OF_WHAT_IS_NO_FILE {
    @Override
    void check(Exercise exercise, GameTable table, ItemsToLoad file, Path folder) {
      assertThatLoader(exercise.loader(table), table, NONE)
          .throwsFor(folder.resolve("no-such.json"), folder);
    }
  };

  /**
   * Loads what its name says, and looks at what came of it.
   *
   * @param table holds nothing
   */
  abstract void check(Exercise exercise, GameTable table, ItemsToLoad file, Path folder);
}
