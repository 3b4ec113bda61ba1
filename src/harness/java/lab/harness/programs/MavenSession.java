package lab.harness.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import lab.harness.report.Reports;
import lab.harness.report.Terminal;
import lab.harness.report.TerminalReport;
import lab.harness.result.RunResult;
import lab.harness.run.LabRun;
import lab.harness.run.NothingYet;
import lab.harness.run.RunRequest;
import lab.harness.run.TestTimeLimit;
import lab.harness.settings.Settings;
import lab.harness.text.Message;
import lab.harness.text.Words;
import lab.harness.verdict.Place;
import lab.harness.workspace.CloudKind;
import lab.harness.workspace.Clouds;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * {@code mvn test}, or an editor that runs tests: the session is a run that the system properties
 * ask for. At its end the result is printed and written, and too few points fail the build.
 */
public final class MavenSession implements LauncherSessionListener {

  private final Clouds clouds = new Clouds(false);
  private final ExitWatch exits = new ExitWatch(this::exited);
  private LabRun run;
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
    run = LabRun.of(session, MavenSession::request, clouds, MavenSession::finish);
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

  private static RunRequest request() {
    Settings settings = SystemSettings.read();
    Reports.prepare(settings.out());
    TemporaryFolder.prepare();
    write(NothingYet.of(settings), settings);
    Words words = Words.in(settings.language());
    return new RunRequest(
        SystemSettings.classes(settings, Thread.currentThread().getContextClassLoader()),
        settings,
        finding -> System.out.println(" " + Message.of(words, finding)));
  }

  /** The student's code has ended Java: what is known by now is all there will be. */
  private void exited(Place place) {
    run.exited(place);
    finish(run);
  }

  private static void finish(LabRun run) {
    RunResult result = run.result();
    print(result, run.settings());
    run.settings().ifPresent(settings -> write(result, settings));
    run.settings().ifPresent(settings -> enforce(result, settings));
  }

  private static void print(RunResult result, Optional<Settings> settings) {
    boolean unicode = Terminal.unicode(Optional.ofNullable(System.getProperty("native.encoding")));
    Words words = settings.map(it -> Words.in(it.language())).orElseGet(SystemSettings::words);
    System.out.print(
        new TerminalReport(words, unicode, settings.flatMap(Settings::hint)).render(result));
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
      System.out.println(sentence);
      throw new AssertionError(sentence);
    }
  }
}
