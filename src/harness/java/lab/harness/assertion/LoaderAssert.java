package lab.harness.assertion;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import lab.contract.GameLoader;
import lab.contract.NotDoneYetException;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.ItemsToLoad;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import lab.harness.verdict.WrongAnswer;

/** A loader that meets a hurdle: how many items it said it had loaded, and how many there are. */
public record LoaderAssert(GameLoader loader, GameTable table, Hurdle hurdle, int said, int items) {

  /** Looks at a loader of a table. */
  public static LoaderAssert assertThatLoader(GameLoader loader, GameTable table, Hurdle hurdle) {
    return new LoaderAssert(loader, table, hurdle, 0, 0);
  }

  /** It loads a file that is there. */
  public LoaderAssert loads(ItemsToLoad file) {
    try {
      int count = loader.load(file.path());
      return new LoaderAssert(loader, table, hurdle, count, file.items().size());
    } catch (NotDoneYetException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new WrongAnswer(
          Finding.of("load.threw", "thrown", Thrown.of(e))
              .because(hurdle.causeOr("load.cause.thrown", table.requests())),
          e);
    }
  }

  /** It has left these items in the table, and no others. */
  public LoaderAssert leaves(ItemsToLoad file) {
    LoadedItemsAssert.of(table).areExactly(file, hurdle);
    return this;
  }

  /** It has said how many items the file has. */
  public void saysHowMany() {
    String key = hurdle == Hurdle.KEYS_TWICE ? "load.saidTwice" : "load.said";
    WrongAnswer.unless(said == items, Finding.of(key, "said", said, "items", items));
  }

  /** It loads the whole file, or gives up at last and says so by an exception. */
  public void loadsWhollyOrThrows(ItemsToLoad file) {
    try {
      loader.load(file.path());
    } catch (RuntimeException e) {
      return;
    }
    leaves(file);
  }

  /** It throws something if there is no file. */
  public void throwsFor(Path missing) {
    Throwable thrown = catchThrowable(() -> loader.load(missing));
    WrongAnswer.unless(thrown != null, Finding.of("load.noFile"));
  }
}
