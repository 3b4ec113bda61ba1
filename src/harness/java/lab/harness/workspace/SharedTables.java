package lab.harness.workspace;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lab.harness.cloud.Cloud;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.settings.Settings;
import lab.harness.world.World;

/**
 * The two tables of a cloud that are only read. They stay for the next run if it asks for the same
 * data: loading takes longer than what most steps do.
 */
final class SharedTables implements AutoCloseable {

  private final Cloud cloud;
  private final TableNames names = new TableNames();
  private final Map<Object, Loaded> loaded = new HashMap<>();

  private SharedTables(Cloud cloud) {
    this.cloud = cloud;
  }

  private record Loaded(Tables tables, GameTable table) {}

  static SharedTables of(Clouds clouds, Cloud cloud) {
    return clouds.get(
        List.of(SharedTables.class, cloud), SharedTables.class, () -> new SharedTables(cloud));
  }

  /** The names of all tables of the cloud. */
  TableNames names() {
    return names;
  }

  GameTable sheet(Settings settings) {
    Path items = settings.items();
    return table(sheetKey(items), tables -> tables.readable(items));
  }

  GameTable generated(Settings settings) {
    long seed = settings.seed();
    return table(seed, tables -> tables.readable(() -> World.generate(seed)));
  }

  /** Removes the tables that the run which is about to begin does not read. */
  synchronized void keepOnly(Settings settings) {
    Set<Object> wanted = Set.of(sheetKey(settings.items()), settings.seed());
    Map<Object, Loaded> others = Maps.filterKeys(loaded, key -> !wanted.contains(key));
    others.values().forEach(it -> it.tables().close());
    others.clear();
  }

  /** Loads both; what is wrong with them shows when somebody uses them. */
  void prepare(Settings settings) {
    try {
      sheet(settings).prepare();
      generated(settings).prepare();
    } catch (RuntimeException e) {
      // It is thrown again when a test uses the table.
    }
  }

  /** Takes back what a run had to change about the tables. */
  synchronized void tidy() {
    loaded.values().forEach(it -> it.table().tidy());
  }

  @Override
  public synchronized void close() {
    loaded.values().forEach(it -> it.tables().close());
    loaded.clear();
  }

  private synchronized GameTable table(Object key, Function<Tables, GameTable> maker) {
    return loaded.computeIfAbsent(key, missing -> load(new Tables(cloud, names), maker)).table();
  }

  private static Loaded load(Tables tables, Function<Tables, GameTable> maker) {
    return new Loaded(tables, maker.apply(tables));
  }

  /** A file that has changed is another file. */
  private static Object sheetKey(Path items) {
    try {
      return List.of(items.toAbsolutePath(), Files.getLastModifiedTime(items), Files.size(items));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
