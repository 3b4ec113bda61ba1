package lab.selfcheck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Path;
import lab.harness.compile.ImplementationLoader;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The lab as Maven runs it, with its reports, in a process of its own. Takes the folder of the
 * classes.
 */
final class LabInASession {

  private LabInASession() {}

  public static void main(String[] args) throws IOException {
    LauncherConfig config =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    try (LauncherSession session = LauncherFactory.openSession(config);
        ImplementationLoader loader =
            new ImplementationLoader(LabInASession.class.getClassLoader(), Path.of(args[0]))) {
      Thread.currentThread().setContextClassLoader(loader);
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectPackage("lab.steps"))
                  .filters(EngineFilter.includeEngines("junit-jupiter"))
                  .build());
    }
  }
}
