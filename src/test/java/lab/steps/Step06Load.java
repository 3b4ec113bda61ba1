package lab.steps;

import static lab.harness.observe.LabAssertions.assertThat;
import static lab.harness.observe.LabAssertions.assertThatFailureShows;
import static lab.harness.observe.LabAssertions.said;
import static lab.harness.observe.Share.ALL;
import static lab.harness.observe.Share.HALF;
import static lab.harness.observe.Share.NONE;
import static lab.harness.text.Texts.says;
import static lab.harness.text.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.function.Supplier;
import lab.contract.GameLoader;
import lab.contract.NotDoneYetException;
import lab.harness.kit.GameTable;
import lab.harness.kit.ItemsToLoad;
import lab.harness.kit.LoadedItems;
import lab.harness.observe.HandedBack;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.ScratchOnly;
import lab.harness.step.Step;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading a file in batches: {@link GameLoader#load}. */
@Step(6)
class Step06Load {

  private static final int BATCH = 25;

  @Test
  @Order(1)
  @Points(4)
  void bringsInEveryItem(@Holds(Content.NOTHING) GameTable table, Settings settings) {
    ItemsToLoad file = ItemsToLoad.of(settings.items());

    Exercise.loader(table).load(file.path());

    LoadedItems.of(table).areExactly(file);
  }

  @Test
  @Order(2)
  @Points(3)
  void writesInBatches(
      @Holds(Content.NOTHING) GameTable table, Settings settings, @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings, folder).first(12 * BATCH + 7);

    Exercise.loader(table).load(file.path());

    LoadedItems.of(table).areExactly(file);
    assertThat(table.requests())
        .wroteNothingTwice(file.items().size())
        .wroteInBatches(file.items().size(), BATCH);
  }

  @Test
  @Order(3)
  @Points(2)
  void saysHowMany(
      @Holds(Content.NOTHING) GameTable table, Settings settings, @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings, folder).first(2 * BATCH).withBlankLines();
    table.faults().unprocessedItems(HALF);

    int said = load(Exercise.loader(table), file, says("load.blank"));

    assertThat(said)
        .withFailMessage(says("load.said", said, file.items().size()))
        .isEqualTo(file.items().size());
  }

  @Test
  @Order(4)
  @Points(2)
  void sendsUnprocessedItemsAgain(
      @Holds(Content.NOTHING) GameTable table,
      @Holds(Content.NOTHING) GameTable busy,
      Settings settings,
      @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings, folder).first(60);
    table.faults().unprocessedItems(HALF, ALL, HALF, NONE, ALL);

    load(Exercise.loader(table), file, () -> unprocessed(table, "load.cause.thrown"));

    LoadedItems.of(table).areExactly(file, unprocessed(table, "load.cause.unknown"));
    assertThat(table.requests()).wroteNothingTwice(file.items().size());

    ItemsToLoad few = file.first(8);
    busy.faults().unprocessedItems(HALF, HALF, HALF, ALL, ALL, ALL);
    if (hasLoaded(busy, few)) {
      LoadedItems.of(busy).areExactly(few, unprocessed(busy, "load.cause.unknown"));
    }
  }

  @Test
  @Order(5)
  @Points(2)
  @ScratchOnly
  void letsTheLaterLineWin(
      @Holds(Content.NOTHING) GameTable table, Settings settings, @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings, folder).first(60).withKeysTwice();
    ItemsToLoad earlier = file.earlier(folder.resolve("earlier.json"));
    GameLoader loader = Exercise.loader(table);
    loader.load(earlier.path());
    LoadedItems.of(table).areExactly(earlier);
    table.faults().unprocessedItems(ItemsToLoad::isOfAnEarlierLine);

    int said = load(loader, file, says("load.twice"));

    LoadedItems.of(table).areExactly(file.over(earlier), text("load.twice"));
    assertThat(said)
        .withFailMessage(says("load.saidTwice", said, file.items().size()))
        .isEqualTo(file.items().size());
  }

  @Test
  @Order(6)
  @Points(1)
  void hidesNoFailure(
      @Holds(Content.NOTHING) GameTable table, Settings settings, @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings, folder).first(60);
    table.faults().throttledWriteOf(file.oneInTheMiddle());

    assertThatFailureShows(
        table.requests(),
        "load(...)",
        () -> {
          Exercise.loader(table).load(file.path());
          LoadedItems.of(table).areExactly(file);
        });
    assertThat(catchThrowable(() -> Exercise.loader(table).load(folder.resolve("no-such.json"))))
        .withFailMessage(says("load.noFile"))
        .isNotNull();
  }

  /** Who gives up at last and says so, by an exception, has left nothing out unsaid. */
  private static boolean hasLoaded(GameTable table, ItemsToLoad file) {
    try {
      Exercise.loader(table).load(file.path());
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static String unprocessed(GameTable table, String otherwise) {
    return HandedBack.in(table.requests()).cause(otherwise);
  }

  /** Loads a file that is hard, and says what made it so if that is what the loader stumbles on. */
  private static int load(GameLoader loader, ItemsToLoad file, Supplier<String> cause) {
    try {
      return loader.load(file.path());
    } catch (NotDoneYetException e) {
      throw e;
    } catch (RuntimeException e) {
      throw WrongAnswer.because(
          e, "load.threw", e.getClass().getSimpleName(), said(e), cause.get());
    }
  }
}
