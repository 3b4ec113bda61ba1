package lab.harness.run;

import java.util.List;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.kit.Bucket;
import lab.harness.kit.Buckets;
import lab.harness.kit.GameTable;
import lab.harness.kit.Stacks;
import lab.harness.kit.Tables;
import lab.harness.settings.Settings;
import lab.harness.settings.StepRange;
import lab.harness.step.Holds.Content;
import lab.harness.world.World;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** One run of the steps: what it was asked for, and all that its tests share. */
final class LabRun implements AutoCloseable {

  private static final Namespace LAB = Namespace.create(LabRun.class);

  private final Settings settings;
  private final Buckets buckets;
  private final Tables tables;
  private final Stacks stacks;
  private final SharedTables shared;
  private GameTable playground;

  private LabRun(Settings settings, EmbeddedCloud cloud, SharedTables shared) {
    this.settings = settings;
    this.buckets = new Buckets(cloud);
    this.tables = new Tables(cloud);
    this.stacks = new Stacks(cloud);
    this.shared = shared;
  }

  /**
   * The run that a test belongs to.
   *
   * @throws lab.harness.settings.BadInputException if what it was asked for can't be used
   */
  static LabRun of(ExtensionContext context) {
    return context
        .getStore(StoreScope.EXECUTION_REQUEST, LAB)
        .getOrComputeIfAbsent(LabRun.class, key -> begin(context), LabRun.class);
  }

  private static LabRun begin(ExtensionContext context) {
    Settings settings = Settings.of(context::getConfigurationParameter);
    if (!settings.sheet()) {
      World.read(settings.items()); // says at once what is wrong with it
    }
    Store session = context.getStore(StoreScope.LAUNCHER_SESSION, LAB);
    boolean sideBySide = settings.steps().equals(StepRange.ALL);
    EmbeddedCloud cloud =
        session.getOrComputeIfAbsent(
            EmbeddedCloud.class, key -> new EmbeddedCloud(sideBySide), EmbeddedCloud.class);
    SharedTables shared =
        session.getOrComputeIfAbsent(
            SharedTables.class, key -> new SharedTables(cloud), SharedTables.class);
    if (sideBySide) {
      cloud.meanwhile(() -> shared.prepare(settings));
    }
    return new LabRun(settings, cloud, shared);
  }

  Settings settings() {
    return settings;
  }

  Bucket bucket(boolean versioned) {
    return buckets.make(versioned);
  }

  Stacks stacks() {
    return stacks;
  }

  synchronized GameTable table(Content content) {
    GameTable table =
        switch (content) {
          case NOTHING -> tables.writable(() -> new World(List.of()));
          case SHEET -> shared.sheet(settings.items());
          case GENERATED -> shared.generated(settings.seed());
          case PLAYGROUND -> playground();
        };
    table.reset();
    return table;
  }

  private GameTable playground() {
    if (playground == null) {
      playground = tables.writable(() -> World.generate(settings.seed()).users());
    }
    return playground;
  }

  @Override
  public void close() {
    stacks.close();
    tables.close();
    shared.tidy();
  }
}
