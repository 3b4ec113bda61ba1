package lab.harness.run;

import static lab.harness.text.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import lab.harness.progress.Progress;
import lab.harness.progress.ProgressCollector;
import lab.harness.progress.Reports;
import lab.harness.progress.Terminal;
import lab.harness.progress.TerminalReport;
import lab.harness.settings.BadInputException;
import lab.harness.settings.Settings;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The end of a run: writes the reports, and fails if there are not enough points. It hangs in the
 * root of the tests, because what fails there still fails the build.
 */
final class Finish implements AutoCloseable {

  private static final Namespace LAB = Namespace.create(Finish.class);

  private final ProgressCollector collector;
  private final ExitWatch exits;
  private Optional<Settings> settings = Optional.empty();

  private Finish(ProgressCollector collector) {
    this.collector = collector;
    this.exits = new ExitWatch(this::ended);
  }

  /** The end of the run that a test class belongs to; empty if nobody asked for reports. */
  static Optional<Finish> of(ExtensionContext context) {
    return LabSession.collector(context)
        .map(
            collector ->
                context
                    .getRoot()
                    .getStore(LAB)
                    .getOrComputeIfAbsent(
                        Finish.class, key -> new Finish(collector), Finish.class));
  }

  /**
   * Makes ready for the reports.
   *
   * @throws BadInputException if they can't be written
   */
  synchronized void prepare(Settings asked) {
    if (settings.isEmpty()) {
      Reports.prepare(asked.out());
      settings = Optional.of(asked);
    }
  }

  /** The student's code has ended Java: what is known by now is all there will be. */
  private void ended(String line) {
    collector.end(WrongAnswer.withPlace(text("outcome.exit"), line));
    try {
      report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    exits.close();
    report();
  }

  private void report() throws IOException {
    if (settings.isEmpty()) {
      collector.progress(0, "", "").unusable().ifPresent(System.out::println);
      return;
    }
    Settings asked = settings.get();
    Progress progress = collector.progress(asked.seed(), asked.cloud(), asked.source());
    System.out.print(
        TerminalReport.of(
                Terminal.unicode(Optional.ofNullable(System.getProperty("native.encoding"))), asked)
            .render(progress));
    Reports.write(progress, asked.out());
    int points = progress.points() + progress.bonus();
    if (points < asked.required()) {
      String sentence = text("terminal.required", points, asked.required());
      System.out.println(sentence);
      throw new AssertionError(sentence);
    }
  }
}
