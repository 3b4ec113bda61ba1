package lab.harness.progress;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static lab.harness.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.harness.settings.BadInputException;

/** Puts the reports into a folder. */
public final class Reports {

  /** The name of the report for machines. */
  public static final String JSON = "result.json";

  /** The name of the report for the summary of a CI job. */
  public static final String MARKDOWN = "progress.md";

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
      for (String name : List.of(JSON, MARKDOWN)) {
        Files.deleteIfExists(Files.writeString(out.resolve(name), ""));
      }
    } catch (IOException e) {
      throw new BadInputException(text("bad.out", out));
    }
  }

  /**
   * Writes the reports, each of them in whole: who reads one sees an old one or a new one, and no
   * half.
   *
   * @param progress how far the lab is
   * @param out the folder, which need not exist
   * @throws IOException if it can't be written to
   */
  public static void write(Progress progress, Path out) throws IOException {
    Files.createDirectories(out);
    replace(out.resolve(JSON), JsonReport.render(progress));
    replace(out.resolve(MARKDOWN), MarkdownReport.render(progress));
  }

  private static void replace(Path file, String content) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(whole, content);
    Files.move(whole, file, ATOMIC_MOVE);
  }
}
