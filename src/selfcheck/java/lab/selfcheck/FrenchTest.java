package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.harness.text.PlainText;
import lab.harness.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The lab in French is French from end to end, and nothing but its words depends on that. */
@Timeout(300)
class FrenchTest {

  /** Each bundle is tested by itself. */
  private static final Iterable<String> BUNDLES = Words.BUNDLES;

  /** What is no word of a language: gaps, code, and the names of AWS's things and of the game. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?s)[^\\p{L}]*|(\\\\?\\s|bucket|table|version|delete marker|DOCKER_HOST=|\\{\\w+\\})*");

  /** What is the same word in both languages, or a name. */
  private static final Set<String> SAME =
      Set.of(
          "summary.lab",
          "summary.seed",
          "step.3",
          "call.create",
          "call.finish",
          "call.join",
          "call.start",
          "game.value",
          "load.absent",
          "load.value",
          "page.points",
          "page.page",
          "page.console",
          "page.bucket",
          "page.table",
          "page.version",
          "page.object",
          "page.item",
          "page.items",
          "page.marker",
          "page.question",
          "watch.printed");

  /** French has a space before these that no line is broken at. */
  private static final Pattern BREAKING = Pattern.compile(" [:;?!»](?=\\s|$)|«[^\\u00a0\\u202f]");

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("BUNDLES")
  void noTextIsMissingOrTooMany(String bundle) throws IOException {
    assertThat(keys(bundle + "_fr")).isEqualTo(keys(bundle));
  }

  @ParameterizedTest
  @FieldSource("BUNDLES")
  void eachTextIsFrench(String bundle) throws IOException {
    assertThat(keys(bundle))
        .filteredOn(key -> !SAME.contains(key) && !NO_WORDS.matcher(pattern(key)).matches())
        .filteredOn(key -> rendered(French.WORDS, key).equals(rendered(Told.ENGLISH, key)))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("BUNDLES")
  void noEnglishIsInIt(String bundle) throws IOException {
    assertThat(keys(bundle).stream().map(key -> rendered(French.WORDS, key)))
        .filteredOn(text -> !French.english(text).isEmpty())
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("BUNDLES")
  void noLineIsBrokenBeforeASign(String bundle) throws IOException {
    assertThat(keys(bundle).stream().map(key -> rendered(French.WORDS, key)))
        .filteredOn(text -> BREAKING.matcher(text).find())
        .isEmpty();
  }

  /** Otherwise a terminal without UTF-8 would show question marks. */
  @ParameterizedTest
  @FieldSource("BUNDLES")
  void eachSignHasOneInAscii(String bundle) throws IOException {
    assertThat(keys(bundle).stream().map(key -> rendered(French.WORDS, key)))
        .filteredOn(text -> marks(PlainText.ascii(text)) != marks(text))
        .isEmpty();
  }

  @Test
  void itIsTheSameRunInEitherLanguage() throws IOException {
    OtherMachine.Run run =
        OtherMachine.plain().with("-Dlab.lang=fr", "-Dnative.encoding=UTF-8").judge(folder);

    run.assertFull();
    assertThat(run.result().path("steps").get(6).path("title").asString())
        .isEqualTo(French.WORDS.of("step.7"));
    assertThat(run.said()).contains(French.WORDS.of("step.7"), French.WORDS.of("terminal.done"));
    assertThat(folder.resolve("reports").resolve("report.html"))
        .content(StandardCharsets.UTF_8)
        .contains("<html lang=\"fr\">");
  }

  private static long marks(String text) {
    return text.chars().filter(c -> c == '?').count();
  }

  private static String pattern(String key) {
    return Told.ENGLISH.pattern(key);
  }

  /** A text whose gaps all hold the number 2. */
  private static String rendered(Words words, String key) {
    Object[] values =
        new MessageFormat(words.pattern(key), Locale.ROOT)
            .getArgumentNames().stream().flatMap(name -> Stream.of(name, 2)).toArray();
    return words.of(key, values);
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        Words.class.getResourceAsStream("/lab/text/" + bundle + ".properties")) {
      assertThat(file).as(bundle).isNotNull();
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
