package lab.selfcheck;

import static lab.selfcheck.ResultSamples.NO_TABLE;
import static lab.selfcheck.ResultSamples.failed;
import static lab.selfcheck.ResultSamples.run;
import static lab.selfcheck.ResultSamples.step;
import static lab.selfcheck.ResultSamples.typical;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.report.JsonReport;
import lab.harness.report.MarkdownReport;
import lab.harness.report.TerminalReport;
import lab.harness.result.RunResult;
import lab.harness.text.Message;
import lab.harness.text.Words;
import lab.harness.verdict.Finding;
import org.junit.jupiter.api.Test;

/** One finding in two languages, in one JVM; the second has property files and nothing else. */
class LanguagesTest {

  /** English with accents, as it is customary for trying out a translation. */
  private static final Words ACCENTED = Words.in(Locale.forLanguageTag("en-XA"));

  @Test
  void aVerdictIsToldInEither() {
    assertThat(Message.of(Told.ENGLISH, NO_TABLE))
        .hasToString(
            """
            Your code threw ResourceNotFoundException: No table
            at DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
            There is no table of that name.
            Next: take the name that your constructor was given; do not write one down.""");
    assertThat(Message.of(ACCENTED, NO_TABLE))
        .hasToString(
            """
            Ýóúŕ çóðé ŧĥŕéŵ ResourceNotFoundException: No table
            àŧ DynamoDbGameLoader.count(DynamoDbGameLoader.java:48)
            Ŧĥéŕé íš ñó ŧåbļé óƒ ŧĥåŧ ñåɱé.
            Ñéẋŧ: take the name that your constructor was given; do not write one down.""");
  }

  @Test
  void aReportIsWrittenInEither() {
    assertThat(new MarkdownReport().render(typical(), ACCENTED))
        .contains("2.0 óƒ 6 šŧéƥš", "## Battle Royale Lab", "Ñéẋŧ: take the name");
    assertThat(new TerminalReport(ACCENTED, true, Optional.empty()).render(typical()))
        .contains("2.0 óƒ 6 šŧéƥš", "A private bucket", "Ñéẋŧ: take the name");
    assertThat(new MarkdownReport().render(typical(), Told.ENGLISH))
        .contains("2 of 6 steps", "Next: take the name");
  }

  /** So whoever counts mistakes or points need not know in which language a run was told. */
  @Test
  void aResultIsTheSameDataInEither() {
    RunResult run =
        run(
            step(
                "Step07Count",
                failed(
                    "countsEveryPage",
                    3,
                    Finding.of("count.units", "said", 4.5, "consumed", Optional.of(14.5))
                        .because(Finding.of("count.cause.otherUnits")))));

    assertThat(data(run, French.WORDS)).isEqualTo(data(run, Told.ENGLISH));
  }

  private static String data(RunResult run, Words words) {
    return new JsonReport()
        .render(run, words)
        .replaceAll("\"(title|name|message)\" : \"([^\"\\\\]|\\\\.)*\"", "");
  }

  @Test
  void whatALanguageLacksIsEnglish() {
    assertThat(ACCENTED.of("step.8")).isEqualTo("One player");
    assertThat(ACCENTED.of("summary.lab")).isEqualTo("Battle Royale Lab");
    assertThat(ACCENTED.keys()).isEqualTo(Told.ENGLISH.keys());
    assertThat(Words.in(Locale.KOREAN).keys()).isEqualTo(Told.ENGLISH.keys());
  }

  /** Otherwise a German number would stand in an English sentence. */
  @Test
  void whatIsEnglishHasItsNumbersToo() {
    Object[] numbers =
        new MessageFormat(Told.ENGLISH.pattern("account.used"))
            .getArgumentNames().stream().flatMap(name -> Stream.of(name, 1234.5)).toArray();

    assertThat(Words.in(Locale.GERMAN).of("account.used", numbers))
        .isEqualTo(Told.ENGLISH.of("account.used", numbers))
        .contains("1,234.5");
  }
}
