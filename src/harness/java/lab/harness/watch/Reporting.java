package lab.harness.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import lab.harness.report.HintFile;
import lab.harness.report.Reports;
import lab.harness.result.RunResult;
import lab.harness.settings.Settings;
import lab.harness.text.Words;

/** The reports of all steps, written once all of them were judged. */
record Reporting(Settings settings, Words words) {

  private static final String PAGE = "report.html";

  void write(RunResult run) {
    try {
      HintFile hints = new HintFile(settings.out());
      Reports.write(run.with(hints.shown()), words, settings.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return settings.out().resolve(PAGE).toAbsolutePath();
  }
}
