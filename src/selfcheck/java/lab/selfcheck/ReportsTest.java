package lab.selfcheck;

import static lab.selfcheck.ProgressSamples.typical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.harness.progress.JsonReport;
import lab.harness.progress.MarkdownReport;
import lab.harness.progress.Reports;
import lab.harness.settings.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the reports go. */
class ReportsTest {

  @TempDir Path folder;

  @Test
  void bothAreWrittenAndNothingElse() throws IOException {
    Path out = folder.resolve("target/lab");

    Reports.write(typical(), out);
    Reports.write(typical(), out);

    assertThat(out.resolve(Reports.JSON)).hasContent(JsonReport.render(typical()));
    assertThat(out.resolve(Reports.MARKDOWN)).hasContent(MarkdownReport.render(typical()));
    assertThat(out).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void oldOnesAreRemovedFirst() throws IOException {
    Reports.write(typical(), folder);

    Reports.prepare(folder);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeIsNamed() throws IOException {
    Path out = Files.createFile(folder.resolve("file")).resolve("lab");

    assertThatThrownBy(() -> Reports.prepare(out))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(out.toString());
  }
}
