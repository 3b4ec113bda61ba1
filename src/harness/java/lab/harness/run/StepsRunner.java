package lab.harness.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Map;
import lab.harness.progress.Progress;
import lab.harness.progress.ProgressCollector;
import lab.harness.settings.Settings;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the steps against one implementation after another, in this JVM. The cloud stays up from one
 * run to the next; nothing else is shared between them.
 */
public final class StepsRunner implements AutoCloseable {

  private static final String STEPS = "lab.steps";

  private final LauncherSession session =
      LauncherFactory.openSession(
          LauncherConfig.builder()
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .build());

  /**
   * Runs the steps.
   *
   * @param implementation loads the step classes, and the implementation that they judge
   * @param properties the settings, by the names that Maven takes them under
   * @return how far the implementation is
   * @throws lab.harness.settings.BadInputException if a setting can't be used
   */
  public Progress run(ClassLoader implementation, Map<String, String> properties) {
    ProgressCollector collector = new ProgressCollector();
    String cloud = properties.getOrDefault("lab.cloud", Settings.EMBEDDED);
    Map<String, String> limits =
        cloud.equals(Settings.AWS) ? Map.of(TimeLimit.NAME, TimeLimit.OF_AN_ACCOUNT) : Map.of();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(STEPS))
            .filters(
                EngineFilter.includeEngines("junit-jupiter"),
                new StepFilter(properties.get("lab.step")))
            .configurationParameters(limits)
            .configurationParameters(properties)
            .build();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(implementation);
    try {
      session.getLauncher().execute(request, collector);
    } finally {
      thread.setContextClassLoader(before);
    }
    return collector.progress(0, cloud, STEPS);
  }

  /** Ends the cloud. */
  @Override
  public void close() {
    session.close();
  }
}
