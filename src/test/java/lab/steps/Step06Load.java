package lab.steps;

import static lab.harness.assertion.Hurdle.BLANK_LINES;
import static lab.harness.assertion.Hurdle.KEYS_TWICE;
import static lab.harness.assertion.Hurdle.VALUES;
import static lab.harness.assertion.LabAssertions.assertThatWrites;
import static lab.harness.assertion.LoaderAssert.assertThatLoader;

import java.io.IOException;
import java.nio.file.Path;
import lab.contract.GameLoader;
import lab.harness.assertion.LoadedItemsAssert;
import lab.harness.fault.Share;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.ItemsToLoad;
import lab.harness.settings.Settings;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.OwnCloudOnly;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.world.JsonForm;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loading a file in batches: {@link GameLoader#load}. */
@Step(6)
@Uses(
    loads = {Uses.ALL, 140, 50, 60, 8, 60},
    reads = Reads.TABLE,
    times = 10)
class Step06Load {

  private static final int BATCH = 25;

  @TempDir private Path folder;

  @Test
  @Order(1)
  @Points(3)
  void bringsInEveryItem(
      @Holds(Content.NOTHING) GameTable table, Settings settings, Exercise exercise)
      throws IOException {
    ItemsToLoad file = ItemsToLoad.copy(settings.items(), table, folder);

    exercise.loader(table).load(file.path());

    LoadedItemsAssert.of(table).areExactly(file);
  }

  @Test
  @Order(2)
  @Points(3)
  void writesInBatches(@Holds(Content.NOTHING) GameTable table, Exercise exercise)
      throws IOException {
    ItemsToLoad file = ItemsToLoad.generate(table, folder).first(12 * BATCH + 7);

    exercise.loader(table).load(file.path());

    LoadedItemsAssert.of(table).areExactly(file);
    assertThatWrites(table.requests())
        .repeatNothing(file.items().size())
        .areInBatches(file.items().size(), BATCH);
  }

  @Test
  @Order(3)
  @Points(2)
  void saysHowMany(@Holds(Content.NOTHING) GameTable table, Exercise exercise) throws IOException {
    ItemsToLoad file = ItemsToLoad.generate(table, folder).first(2 * BATCH).withBlankLines();
    table.faults().unprocessedItems(Share.HALF);

    assertThatLoader(exercise.loader(table), table, BLANK_LINES).loads(file).saysHowMany();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(4)
  @Points(2)
  void sendsUnprocessedItemsAgain(
      Resending what, @Holds(Content.NOTHING) GameTable table, Exercise exercise)
      throws IOException {
    what.check(exercise, table, ItemsToLoad.generate(table, folder));
  }

  @Test
  @Order(5)
  @Points(1)
  @OwnCloudOnly
  void letsTheLaterLineWin(@Holds(Content.NOTHING) GameTable table, Exercise exercise)
      throws IOException {
    ItemsToLoad file = ItemsToLoad.generate(table, folder).first(60).withKeysTwice();
    ItemsToLoad earlier = file.earlier(folder.resolve("earlier.json"));
    GameLoader loader = exercise.loader(table);
    loader.load(earlier.path());
    LoadedItemsAssert.of(table).areExactly(earlier);
    table.faults().unprocessedItems(ItemsToLoad::isOfAnEarlierLine);

    assertThatLoader(loader, table, KEYS_TWICE)
        .loads(file)
        .leaves(file.over(earlier))
        .saysHowMany();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(6)
  @Points(1)
  void hidesNoFailure(FailingLoad what, @Holds(Content.NOTHING) GameTable table, Exercise exercise)
      throws IOException {
    ItemsToLoad file = ItemsToLoad.generate(table, folder).first(BATCH + 5);

    what.check(exercise, table, file, folder);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(7)
  @Points(1)
  @OwnCloudOnly
  void keepsValuesAsTheyAre(
      JsonForm form, @Holds(Content.NOTHING) GameTable table, @Elsewhere Exercise exercise)
      throws IOException {
    ItemsToLoad file = ItemsToLoad.of(form, folder);

    assertThatLoader(exercise.loader(table), table, VALUES).loads(file).leaves(file);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(8)
  @Points(1)
  @OwnCloudOnly
  void loadsOnceMoreWhatHasChanged(
      LoadOnceMore what, @Holds(Content.NOTHING) GameTable table, Exercise exercise)
      throws IOException {
    ItemsToLoad file = ItemsToLoad.generate(table, folder).first(BATCH + 5);
    GameLoader loader = exercise.loader(table);
    loader.load(file.path());

    what.check(loader, table, file);
  }
}
