package lab.harness.report;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.harness.report.html.HtmlReport;
import lab.harness.result.RunResult;
import lab.harness.text.Words;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/** Puts the reports into a folder. */
public final class Reports {

  /** All formats. */
  public static final List<ReportWriter> WRITERS =
      List.of(new JsonReport(), new MarkdownReport(), new HtmlReport());

  private Reports() {}

  /**
   * Makes sure that the reports can be written, and removes those of an earlier run: a run that
   * breaks off leaves none rather than old ones.
   *
   * @param out the folder, which need not exist
   * @throws BadInputException if the folder can't be written to
   */
  public static void prepare(Path out) {
    try {
      Files.createDirectories(out);
      for (ReportWriter writer : WRITERS) {
        Files.deleteIfExists(Files.writeString(out.resolve(writer.fileName()), ""));
      }
    } catch (IOException e) {
      throw new BadInputException(Finding.of("bad.out", "folder", out));
    }
  }

  /**
   * Writes the reports, each of them as a whole: a reader sees an old one or a new one, never half
   * of one.
   *
   * @param out the folder, which need not exist
   * @throws IOException if it can't be written to
   */
  public static void write(RunResult run, Words words, Path out) throws IOException {
    Files.createDirectories(out);
    for (ReportWriter writer : WRITERS) {
      Path file = out.resolve(writer.fileName());
      Path whole = file.resolveSibling(writer.fileName() + ".tmp");
      Files.writeString(whole, writer.render(run, words));
      Files.move(whole, file, ATOMIC_MOVE);
    }
  }
}
