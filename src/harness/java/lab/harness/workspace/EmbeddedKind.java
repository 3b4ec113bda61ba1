package lab.harness.workspace;

import lab.harness.cloud.EmbeddedCloud;
import lab.harness.step.Need;

/** The cloud in this JVM. */
final class EmbeddedKind implements CloudKind {

  @Override
  public String name() {
    return "embedded";
  }

  /** A run that needs both services starts them side by side, and fills the tables early. */
  @Override
  public Workspace open(WorkspaceRequest request) {
    boolean both = request.settings().needs(Need.BUCKET) && request.settings().needs(Need.ITEMS);
    EmbeddedCloud cloud =
        request
            .clouds()
            .get(EmbeddedCloud.class, EmbeddedCloud.class, () -> new EmbeddedCloud(both));
    SharedTables tables = SharedTables.of(request.clouds(), cloud);
    if (both) {
      cloud.meanwhile(() -> tables.prepare(request.settings()));
    }
    return new ScratchWorkspace(request, cloud);
  }
}
