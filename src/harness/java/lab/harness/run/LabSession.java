package lab.harness.run;

import java.util.Optional;
import lab.harness.progress.ProgressCollector;
import lab.harness.settings.Settings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Follows a session that Maven or an editor opens, so that its run ends with the reports. A program
 * that runs steps on its own account opens its session without this listener.
 */
public final class LabSession implements LauncherSessionListener {

  private static final String NAME = LabSession.class.getName();

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Settings.AWS.equals(System.getProperty("lab.cloud"))) {
      System.setProperty(TimeLimit.NAME, TimeLimit.OF_AN_ACCOUNT);
    }
    ProgressCollector collector = new ProgressCollector();
    session.getLauncher().registerTestExecutionListeners(collector);
    session.getStore().put(Namespace.create(NAME), NAME, collector);
  }

  /** What the session has collected; empty if nobody asked for reports. */
  static Optional<ProgressCollector> collector(ExtensionContext context) {
    return Optional.ofNullable(
        context
            .getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAME))
            .get(NAME, ProgressCollector.class));
  }
}
