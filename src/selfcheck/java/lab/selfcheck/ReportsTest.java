package lab.selfcheck;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static lab.selfcheck.ResultSamples.typical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.harness.report.ReportWriter;
import lab.harness.report.Reports;
import lab.harness.verdict.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the reports go, and what a new format takes: a class and a line in {@link Reports}. */
class ReportsTest {

  @TempDir Path folder;

  @Test
  void eachIsWrittenAndNothingElse() throws IOException {
    Path out = folder.resolve("target/lab");

    Reports.write(typical(), Told.ENGLISH, out);
    Reports.write(typical(), Told.ENGLISH, out);

    assertThat(Reports.WRITERS)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            writer ->
                assertThat(out.resolve(writer.fileName()))
                    .hasContent(writer.render(typical(), Told.ENGLISH)));
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrderElementsOf(
            Reports.WRITERS.stream().map(ReportWriter::fileName).toList());
  }

  @Test
  void theirNamesStay() {
    assertThat(Reports.WRITERS)
        .extracting(ReportWriter::fileName)
        .contains("result.json", "progress.md");
  }

  @Test
  void aFormatIsKnownToTheListOfFormatsAlone() {
    JavaClasses harness = new ClassFileImporter().importPackages("lab.harness");

    assertThat(
            harness.that(
                assignableTo(ReportWriter.class).and(not(equivalentTo(ReportWriter.class)))))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(
            Reports.WRITERS.stream().map(writer -> writer.getClass().getName()).toList());
    noClasses()
        .that()
        .areNotAssignableTo(ReportWriter.class)
        .and()
        .doNotHaveFullyQualifiedName(Reports.class.getName())
        .should()
        .dependOnClassesThat(
            assignableTo(ReportWriter.class).and(not(equivalentTo(ReportWriter.class))))
        .check(harness);
  }

  @Test
  void oldOnesAreRemovedFirst() throws IOException {
    Reports.write(typical(), Told.ENGLISH, folder);

    Reports.prepare(folder);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeIsNamed() throws IOException {
    Path out = Files.createFile(folder.resolve("file")).resolve("lab");

    BadInputException bad =
        catchThrowableOfType(BadInputException.class, () -> Reports.prepare(out));

    assertThat(Told.of(bad)).contains(out.toString());
  }
}
