package lab.steps;

import static lab.harness.assertion.Hurdle.ONCE_MORE;
import static lab.harness.assertion.LoaderAssert.assertThatLoader;

import java.io.IOException;
import lab.contract.GameLoader;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.ItemsToLoad;

/** Loads of a path that the same object has loaded before. */
enum LoadOnceMore {
  INTO_A_TABLE_THAT_SOMEBODY_HAS_EMPTIED {
    @Override
    void check(GameLoader loader, GameTable table, ItemsToLoad file) {
      table.state().empty();

      assertThatLoader(loader, table, ONCE_MORE).loads(file).leaves(file).saysHowMany();
    }
  },

  OF_A_FILE_THAT_HAS_CHANGED {
    @Override
    void check(GameLoader loader, GameTable table, ItemsToLoad file) throws IOException {
      ItemsToLoad changed = file.asLongAsBefore();

      assertThatLoader(loader, table, ONCE_MORE).loads(changed).leaves(changed).saysHowMany();
    }
  };

  /**
   * Loads the path again, and looks at what came of it.
   *
   * @param table holds the items of the file
   */
  abstract void check(GameLoader loader, GameTable table, ItemsToLoad file) throws IOException;
}
