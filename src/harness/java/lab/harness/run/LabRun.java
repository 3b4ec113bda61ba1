package lab.harness.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Content, GameTable> shared = new EnumMap<>(Content.class);

  private LabRun(Settings settings, EmbeddedCloud cloud) {
    this.settings = settings;
    this.buckets = new Buckets(cloud);
    this.tables = new Tables(cloud);
    this.stacks = new Stacks(cloud);
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
    return new LabRun(
        settings,
        session.getOrComputeIfAbsent(
            EmbeddedCloud.class, key -> new EmbeddedCloud(sideBySide), EmbeddedCloud.class));
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
          case SHEET -> shared.computeIfAbsent(content, key -> tables.readable(this::sheet));
          case GENERATED ->
              shared.computeIfAbsent(content, key -> tables.readable(this::generated));
          case PLAYGROUND ->
              shared.computeIfAbsent(content, key -> tables.writable(this::generated));
        };
    table.reset();
    return table;
  }

  private World sheet() {
    return World.read(settings.items());
  }

  private World generated() {
    return World.generate(settings.seed());
  }

  @Override
  public void close() {
    stacks.close();
    tables.close();
  }
}
