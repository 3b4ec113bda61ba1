package lab.harness.workspace;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import lab.harness.cloud.Cloud;
import lab.harness.deploy.StackConfig;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Buckets;
import lab.harness.fixture.DeployedStacks;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Stacks;
import lab.harness.fixture.Tables;
import lab.harness.settings.Project;
import lab.harness.settings.Settings;
import lab.harness.step.Holds.Content;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.CloudFailure;
import lab.harness.verdict.Finding;
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
    this.stacks = new DeployedStacks(cloud, StackConfig.read(Project.folder()));
    shared.keepOnly(settings);
  }

  /** A stack has a table too. */
  @Override
  public void admit(Method test) {
    List<Class<?>> asked = List.of(test.getParameterTypes());
    if (asked.contains(GameTable.class) || asked.contains(Stacks.class)) {
      cloud.needTables();
    }
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

  /**
   * That a table could not be filled, or that a file which a test has loaded in vain can't be
   * loaded at all.
   */
  @Override
  public Optional<RuntimeException> trouble(List<GameTable> handed, boolean failed) {
    return handed.stream()
        .flatMap(table -> table.trouble().stream())
        .findFirst()
        .or(() -> failed && !settings.sheet() && !handed.isEmpty() ? ofFile() : Optional.empty());
  }

  private Optional<RuntimeException> ofFile() {
    try {
      shared.sheet(settings).prepare();
      return Optional.empty();
    } catch (BadInputException | CloudFailure e) {
      return Optional.of(e);
    }
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
  public List<Finding> notes() {
    return stacks.notes();
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
