package lab.harness.workspace;

import lab.harness.cloud.Cloud;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Buckets;
import lab.harness.fixture.DeployedStacks;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Stacks;
import lab.harness.fixture.Tables;
import lab.harness.settings.Settings;
import lab.harness.step.Holds.Content;
import lab.harness.world.World;

/**
 * A cloud that is the lab's own: each test has a bucket and a table of its own, or one that is only
 * read, and the student's program is deployed in it.
 */
final class ScratchWorkspace implements Workspace {

  private final Settings settings;
  private final boolean cloudStays;
  private final Cloud cloud;
  private final Buckets buckets;
  private final Tables tables;
  private final Stacks stacks;
  private final SharedTables shared;
  private GameTable playground;

  ScratchWorkspace(WorkspaceRequest request, Cloud cloud) {
    this.settings = request.settings();
    this.cloudStays = request.clouds().serveMore();
    this.cloud = cloud;
    this.shared = SharedTables.of(request.clouds(), cloud);
    this.buckets = new Buckets(cloud);
    this.tables = new Tables(cloud, shared.names());
    this.stacks = new DeployedStacks(cloud);
    shared.keepOnly(settings);
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
          case NOTHING -> tables.loadable(() -> World.generate(settings.seed()));
          case SHEET -> shared.sheet(settings);
          case GENERATED -> shared.generated(settings);
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
    if (cloudStays) {
      buckets.close();
    }
    shared.tidy();
  }
}
