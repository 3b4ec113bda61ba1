package lab.harness.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.cloud.LocalStackCloud;
import lab.harness.settings.Settings;
import lab.harness.settings.StepSet;
import lab.harness.world.World;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** One run of the steps: what it was asked for, and where. */
final class LabRun implements AutoCloseable {

  private static final Namespace LAB = Namespace.create(LabRun.class);

  private final Settings settings;
  private final Workspace workspace;

  private LabRun(Settings settings, Workspace workspace) {
    this.settings = settings;
    this.workspace = workspace;
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
    Optional<Finish> finish = Finish.of(context); // first: it tells what is wrong with the settings
    Settings settings = Settings.of(context::getConfigurationParameter);
    finish.ifPresent(reports -> reports.prepare(settings));
    if (!settings.sheet()) {
      World.read(settings.items()); // says at once what is wrong with it
    }
    return new LabRun(
        settings,
        switch (settings.cloud()) {
          case Settings.AWS -> AccountWorkspace.open(settings, narrator(context));
          case Settings.LOCALSTACK -> localStack(context, settings);
          default -> embedded(context, settings);
        });
  }

  /** Who asks for no reports wants to hear nothing on the way either. */
  private static Consumer<String> narrator(ExtensionContext context) {
    return LabSession.collector(context).isPresent()
        ? line -> System.out.println(" " + line)
        : line -> {};
  }

  private static Workspace embedded(ExtensionContext context, Settings settings) {
    Store session = context.getStore(StoreScope.LAUNCHER_SESSION, LAB);
    boolean sideBySide = settings.steps().equals(StepSet.ALL);
    EmbeddedCloud cloud =
        session.getOrComputeIfAbsent(
            EmbeddedCloud.class, key -> new EmbeddedCloud(sideBySide), EmbeddedCloud.class);
    SharedTables shared = shared(session, cloud);
    if (sideBySide) {
      cloud.meanwhile(() -> shared.prepare(settings));
    }
    return new ScratchWorkspace(settings, cloud, shared);
  }

  private static Workspace localStack(ExtensionContext context, Settings settings) {
    Store session = context.getStore(StoreScope.LAUNCHER_SESSION, LAB);
    String image = settings.localStackImage();
    LocalStackCloud cloud =
        session.getOrComputeIfAbsent(
            List.of(LocalStackCloud.class, image),
            key -> new LocalStackCloud(image, narrator(context)),
            LocalStackCloud.class);
    cloud.needDocker();
    return new ScratchWorkspace(settings, cloud, shared(session, cloud));
  }

  private static SharedTables shared(Store session, Cloud cloud) {
    return session.getOrComputeIfAbsent(
        List.of(SharedTables.class, cloud), key -> new SharedTables(cloud), SharedTables.class);
  }

  Settings settings() {
    return settings;
  }

  Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() {
    workspace.close();
  }
}
