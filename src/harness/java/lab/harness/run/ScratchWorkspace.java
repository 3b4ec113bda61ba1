package lab.harness.run;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import lab.harness.cloud.Cloud;
import lab.harness.kit.Bucket;
import lab.harness.kit.Buckets;
import lab.harness.kit.DeployedStacks;
import lab.harness.kit.GameTable;
import lab.harness.kit.Stacks;
import lab.harness.kit.Tables;
import lab.harness.settings.Settings;
import lab.harness.step.Holds.Content;
import lab.harness.world.World;

/**
 * A cloud that is the lab's own: each test has a bucket and a table of its own, or one that is only
 * read, and the student's program is deployed in it.
 */
final class ScratchWorkspace implements Workspace {

  private final Settings settings;
  private final Cloud cloud;
  private final Buckets buckets;
  private final Tables tables;
  private final Stacks stacks;
  private final SharedTables shared;
  private GameTable playground;

  ScratchWorkspace(Settings settings, Cloud cloud, SharedTables shared) {
    this.settings = settings;
    this.cloud = cloud;
    this.buckets = new Buckets(cloud);
    this.tables = new Tables(cloud);
    this.stacks = new DeployedStacks(cloud);
    this.shared = shared;
  }

  /** Everything can be judged here. */
  @Override
  public void admit(Method test) {}

  /** The reports tell the lab's faults from the student's. */
  @Override
  public Optional<RuntimeException> trouble(boolean failed) {
    return Optional.empty();
  }

  @Override
  public Bucket bucket(boolean versioned) {
    cloud.makeReady();
    return buckets.make(versioned);
  }

  @Override
  public synchronized GameTable table(Content content) {
    cloud.makeReady();
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
  public Stacks stacks() {
    cloud.makeReady();
    return stacks;
  }

  @Override
  public void close() {
    stacks.close();
    tables.close();
    shared.tidy();
  }
}
