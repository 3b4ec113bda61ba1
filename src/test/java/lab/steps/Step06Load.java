package lab.steps;

import static lab.harness.observe.LabAssertions.assertThat;
import static lab.harness.text.Texts.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lab.contract.GameLoader;
import lab.harness.kit.GameTable;
import lab.harness.kit.ItemsToLoad;
import lab.harness.kit.LoadedItems;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading a file in batches: {@link GameLoader#load}. */
@Step(6)
class Step06Load {

  private static final int BATCH = 25;

  @Test
  @Order(1)
  @Points(5)
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
    ItemsToLoad file = ItemsToLoad.generate(settings.seed(), folder);

    Exercise.loader(table).load(file.path());

    assertThat(table.requests()).wroteInBatches(file.items().size(), BATCH);
    LoadedItems.of(table).areExactly(file);
  }

  @Test
  @Order(3)
  @Points(2)
  void saysHowMany(
      @Holds(Content.NOTHING) GameTable table, Settings settings, @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings.seed(), folder).first(30).withBlankLines();

    int said = Exercise.loader(table).load(file.path());

    assertThat(said)
        .withFailMessage(says("load.said", said, file.items().size()))
        .isEqualTo(file.items().size());
  }

  @Test
  @Order(4)
  @Points(2)
  void sendsUnprocessedItemsAgain(
      @Holds(Content.NOTHING) GameTable table, Settings settings, @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings.seed(), folder).first(60);
    table.faults().unprocessedItems(4);

    Exercise.loader(table).load(file.path());

    LoadedItems.of(table).areExactly(file, "load.unprocessed");
  }

  @Test
  @Order(5)
  @Points(2)
  void letsTheLaterLineWin(
      @Holds(Content.NOTHING) GameTable table, Settings settings, @TempDir Path folder) {
    ItemsToLoad file = ItemsToLoad.generate(settings.seed(), folder).first(30).withOneKeyTwice();

    int said = Exercise.loader(table).load(file.path());

    LoadedItems.of(table).areExactly(file, "load.twice");
    assertThat(said)
        .withFailMessage(says("load.saidTwice", said, file.items().size()))
        .isEqualTo(file.items().size());
  }
}
