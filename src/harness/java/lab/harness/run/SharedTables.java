package lab.harness.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import lab.harness.cloud.Cloud;
import lab.harness.kit.GameTable;
import lab.harness.kit.Tables;
import lab.harness.settings.Settings;
import lab.harness.world.World;

/**
 * The tables that are only read, loaded once for all runs of a session: loading takes longer than
 * what most steps do.
 */
final class SharedTables implements AutoCloseable {

  private final Tables tables;
  private final Map<Object, GameTable> loaded = new HashMap<>();

  SharedTables(Cloud cloud) {
    this.tables = new Tables(cloud);
  }

  synchronized GameTable sheet(Path items) {
    return loaded.computeIfAbsent(items, key -> tables.readable(() -> World.read(items)));
  }

  synchronized GameTable generated(long seed) {
    return loaded.computeIfAbsent(seed, key -> tables.readable(() -> World.generate(seed)));
  }

  /** Loads both; what is wrong with them shows when somebody uses them. */
  void prepare(Settings settings) {
    try {
      sheet(settings.items()).prepare();
      generated(settings.seed()).prepare();
    } catch (RuntimeException e) {
      // Thrown again there, to those whom it concerns.
    }
  }

  /** Takes back what one run had to change about the tables, before the next one. */
  synchronized void tidy() {
    loaded.values().forEach(GameTable::tidy);
  }

  @Override
  public void close() {
    tables.close();
  }
}
