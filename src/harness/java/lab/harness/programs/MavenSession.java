package lab.harness.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.report.Hint;
import lab.harness.report.HintFile;
import lab.harness.report.Reports;
import lab.harness.report.TerminalReport;
import lab.harness.result.RunResult;
import lab.harness.run.LabRun;
import lab.harness.run.NothingYet;
import lab.harness.run.RunRequest;
import lab.harness.run.TestTimeLimit;
import lab.harness.settings.Settings;
import lab.harness.text.Message;
import lab.harness.text.Words;
import lab.harness.workspace.CloudKind;
import lab.harness.workspace.Clouds;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * {@code mvn test}, or an editor that runs tests: the session is a run that the system properties
 * ask for. At its end the result is printed and written, and too few points fail the build.
 */
public final class MavenSession implements LauncherSessionListener {

  static {
    CommonPool.makeRoom(); // as Maven's options do, which an editor does not know
  }

  private final Clouds clouds = new Clouds(false);
  private final ExitWatch exits = new ExitWatch(this::exited);
  private LabRun run;
  private Optional<Hint> hint = Optional.empty();
  private JvmSettings jvm;
  private String limitBefore;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Optional<Settings> known = SystemSettings.known();
    jvm =
        new JvmSettings(
            known
                .map(it -> CloudKind.of(it.cloud()))
                .filter(CloudKind::followsTheMachine)
                .isEmpty());
    limitBefore = System.getProperty(TestTimeLimit.PARAMETER);
    known
        .map(TestTimeLimit::of)
        .ifPresent(limit -> System.setProperty(TestTimeLimit.PARAMETER, limit));
    run = LabRun.of(session, this::request, clouds, SystemSettings.words(), this::finish);
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    exits.close();
    clouds.close();
    jvm.close();
    if (limitBefore == null) {
      System.clearProperty(TestTimeLimit.PARAMETER);
    } else {
      System.setProperty(TestTimeLimit.PARAMETER, limitBefore);
    }
  }

  private RunRequest request() {
    Settings settings = SystemSettings.read();
    Reports.prepare(settings.out());
    TemporaryFolder.prepare();
    hint = settings.hint().map(new HintFile(settings.out())::next);
    write(NothingYet.of(settings), settings);
    Words words = Words.in(settings.language());
    return new RunRequest(
        SystemSettings.classes(settings, Thread.currentThread().getContextClassLoader()),
        settings,
        finding -> Screen.print(Stream.of(" " + Message.of(words, finding))));
  }

  /** The student's code has ended Java: what is known by now is all there will be. */
  private void exited(ExitWatch.Exit exit) {
    run.exited(exit.place(), exit.step());
    finish(run);
  }

  private void finish(LabRun run) {
    RunResult result =
        run.settings()
            .map(it -> run.result().with(new HintFile(it.out()).shown()))
            .orElseGet(run::result);
    print(result);
    run.settings().ifPresent(settings -> write(result, settings));
    run.settings().ifPresent(settings -> enforce(result, settings));
  }

  private void print(RunResult result) {
    System.out.print(
        new TerminalReport(SystemSettings.words(), Screen.unicode(), hint).render(result));
  }

  private static void write(RunResult result, Settings settings) {
    try {
      Reports.write(result, Words.in(settings.language()), settings.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void enforce(RunResult result, Settings settings) {
    int points = result.points() + result.bonus();
    if (points < settings.required()) {
      String sentence =
          Words.in(settings.language())
              .of("terminal.required", "reached", points, "required", settings.required());
      Screen.print(Stream.of(sentence));
      throw new AssertionError(sentence);
    }
  }
}
