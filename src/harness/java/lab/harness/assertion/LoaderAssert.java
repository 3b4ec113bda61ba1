package lab.harness.assertion;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lab.contract.GameLoader;
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
    AtomicInteger count = new AtomicInteger();
    Optional<Throwable> thrown = Attempt.thrownBy(() -> count.set(loader.load(file.path())));
    if (thrown.isPresent()) {
      throw new WrongAnswer(
          Finding.of("load.threw", "thrown", Thrown.of(thrown.get()))
              .because(
                  RefusedBatch.in(table.requests())
                      .orElseGet(() -> hurdle.causeOr("load.cause.thrown", table.requests()))),
          thrown.get());
    }
    return new LoaderAssert(loader, table, hurdle, count.get(), file.items().size());
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
    if (Attempt.thrownBy(() -> loader.load(file.path())).isEmpty()) {
      leaves(file);
    }
  }

  /** It throws something if there is no file, and if a folder is there. */
  public void throwsFor(Path missing, Path folder) {
    Optional<Throwable> thrown = Attempt.thrownBy(() -> loader.load(missing));
    WrongAnswer.unless(thrown.isPresent(), Finding.of("load.noFile"));
    thrown = Attempt.thrownBy(() -> loader.load(folder));
    WrongAnswer.unless(thrown.isPresent(), Finding.of("load.folder"));
  }
}
