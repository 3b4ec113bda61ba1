package lab.harness.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lab.harness.result.RunResult;
import lab.harness.settings.Settings;
import lab.harness.step.Holds.Content;
import lab.harness.step.StepCatalogue;
import lab.harness.text.Words;
import lab.harness.workspace.CloudKind;
import lab.harness.workspace.Clouds;
import lab.harness.workspace.Workspace;
import lab.harness.workspace.WorkspaceRequest;
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
    return run(request, soFar -> {});
  }

  /**
   * Runs the steps, and tells what is known when the first test has failed.
   *
   * @param failing is handed the result as far as it goes by then; tests that are still to come
   *     stand in it as not started
   */
  public RunResult run(RunRequest request, Consumer<RunResult> failing) {
    Clouds polled = idle.poll();
    Clouds clouds = polled == null ? new Clouds(true) : polled;
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(request.implementation().loader());
    try (LauncherSession session = LauncherFactory.openSession(ALONE)) {
      AtomicReference<LabRun> known = new AtomicReference<>();
      // Before the collector: of what has finished, JUnit tells the last listener first.
      session
          .getLauncher()
          .registerTestExecutionListeners(
              new FirstFailure(() -> failing.accept(known.get().result())));
      Words words = Words.in(request.settings().language());
      LabRun run = LabRun.of(session, () -> request, clouds, words, ended -> {});
      known.set(run);
      session.getLauncher().execute(discovery(request.settings()));
      return run.result();
    } finally {
      thread.setContextClassLoader(before);
      idle.add(clouds);
    }
  }

  /** Starts the cloud and fills the tables that are only read, so that the next run finds them. */
  public void warm(Settings settings) {
    Clouds clouds = new Clouds(true);
    try (Workspace workspace =
        CloudKind.of(settings.cloud())
            .open(new WorkspaceRequest(settings, clouds, finding -> {}))) {
      workspace.table(Content.SHEET).prepare();
      workspace.table(Content.GENERATED).prepare();
    } finally {
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
