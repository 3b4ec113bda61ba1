package lab.selfcheck;

import static lab.selfcheck.ResultSamples.HINTS;
import static lab.selfcheck.ResultSamples.typical;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.harness.report.Hint;
import lab.harness.report.HintFile;
import lab.harness.report.JsonReport;
import lab.harness.report.MarkdownReport;
import lab.harness.report.Reports;
import lab.harness.report.html.HtmlReport;
import lab.harness.result.HintsShown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hint is shown once it is asked for, the next one the next time, and the reports say so. */
class HintsTest {

  private static final String TOLD =
      "Hints shown, which cost nothing: step 7 (2 of 3), step 11 (1 of 3)";

  @TempDir Path out;

  @Test
  void theNextOneIsShownEachTime() {
    assertThat(new HintFile(out).next(7)).isEqualTo(new Hint(7, 1, 1, true));
    assertThat(new HintFile(out).next(7)).isEqualTo(new Hint(7, 2, 2, true));
    assertThat(new HintFile(out).next(11)).isEqualTo(new Hint(11, 1, 1, true));
    assertThat(new HintFile(out).shown()).isEqualTo(HINTS);
    assertThat(new HintFile(out).next(7)).isEqualTo(new Hint(7, 3, 3, true));
    assertThat(new HintFile(out).next(7)).isEqualTo(new Hint(7, 1, 3, false));
    assertThat(new HintFile(out).shown())
        .containsExactly(new HintsShown(7, 3), new HintsShown(11, 1));
  }

  /** The folder may be emptied, or written to by another; nobody loses anything by that. */
  @ParameterizedTest
  @ValueSource(strings = {"", "{oops", "[1]", "{\"seven\":1}", "{\"7\":null}", "{\"7\":4}"})
  void whatCannotBeReadMeansNone(String content) throws IOException {
    Files.writeString(out.resolve("hints.json"), content);

    assertThat(new HintFile(out).shown()).isEmpty();
    assertThat(new HintFile(out).next(7).first()).isEqualTo(1);
    assertThat(new HintFile(out).shown()).containsExactly(new HintsShown(7, 1));
  }

  @Test
  void theyOutliveTheReportsOfARun() throws IOException {
    Path folder = out.resolve("new");
    new HintFile(folder).next(7);

    Reports.prepare(folder);
    Reports.write(typical(), Told.ENGLISH, folder);

    assertThat(new HintFile(folder).shown()).containsExactly(new HintsShown(7, 1));
  }

  @Test
  void theReportsTell() {
    String json = new JsonReport().render(typical().with(HINTS), Told.ENGLISH);

    assertThat(ResultSchema.errors(json)).isEmpty();
    assertThat(json.replaceAll("\\s", ""))
        .contains("\"hints\":[{\"step\":7,\"shown\":2},{\"step\":11,\"shown\":1}]")
        .contains("\"points\":26");
    assertThat(new MarkdownReport().render(typical().with(HINTS), Told.ENGLISH)).contains(TOLD);
    assertThat(new HtmlReport().render(typical().with(HINTS), Told.ENGLISH)).contains(TOLD);
    assertThat(new JsonReport().render(typical(), Told.ENGLISH)).doesNotContain("\"hints\"");
  }
}
