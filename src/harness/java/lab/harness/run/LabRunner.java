package lab.harness.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lab.harness.result.RunResult;
import lab.harness.settings.Settings;
import lab.harness.step.StepCatalogue;
import lab.harness.workspace.Clouds;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the steps in this JVM, as often as it is asked to, also side by side. A run shares nothing
 * with another one that is under way; a cloud that a run leaves behind, empty, serves the next.
 */
public final class LabRunner implements AutoCloseable {

  /** Only what is asked for takes part, whatever else is on the class path. */
  private static final LauncherConfig ALONE =
      LauncherConfig.builder()
          .enableLauncherSessionListenerAutoRegistration(false)
          .enableLauncherDiscoveryListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .enableTestExecutionListenerAutoRegistration(false)
          .build();

  /** As {@code junit-platform.properties} has it, which is not read here. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "junit.jupiter.extensions.autodetection.enabled", "true",
          "junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$ClassName",
          "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD");

  private final Queue<Clouds> idle = new ConcurrentLinkedQueue<>();

  /**
   * Runs the steps.
   *
   * @throws lab.harness.verdict.BadInputException never: the result says what can't be used
   */
  public RunResult run(RunRequest request) {
    Clouds polled = idle.poll();
    Clouds clouds = polled == null ? new Clouds(true) : polled;
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(request.implementation().loader());
    try (LauncherSession session = LauncherFactory.openSession(ALONE)) {
      LabRun run = LabRun.of(session, () -> request, clouds, ended -> {});
      session.getLauncher().execute(discovery(request.settings()));
      return run.result();
    } finally {
      thread.setContextClassLoader(before);
      idle.add(clouds);
    }
  }

  private static LauncherDiscoveryRequest discovery(Settings settings) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage(StepCatalogue.PACKAGE))
        .filters(EngineFilter.includeEngines("junit-jupiter"), StepFilter.of(settings.steps()))
        .enableImplicitConfigurationParameters(false)
        .configurationParameters(PARAMETERS)
        .configurationParameter(TestTimeLimit.PARAMETER, TestTimeLimit.of(settings))
        .build();
  }

  /** Ends the clouds. */
  @Override
  public void close() {
    idle.forEach(Clouds::close);
    idle.clear();
  }
}
