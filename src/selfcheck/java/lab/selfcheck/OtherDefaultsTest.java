package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import lab.harness.compile.Implementation;
import lab.harness.compile.ImplementationLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A student's class that asks the machine for a default gets another one, and nobody else does. */
class OtherDefaultsTest {

  private static final String HEAD =
      """
      import java.io.*;
      import java.nio.charset.*;
      import java.nio.file.*;
      import java.text.*;
      import java.time.*;
      import java.time.format.*;
      import java.util.*;
      import java.util.function.*;
      public class Answer implements Function<String, Object> {
        public Object apply(String text) {
          try {
            return text(text);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
        private Object text(String text) throws Exception {
          return %s;
        }
      }
      """;

  @TempDir Path temp;

  private ImplementationLoader loader;

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Charset.defaultCharset().name() | windows-1252",
        "new String(text.getBytes(StandardCharsets.UTF_8)) | Ã©I",
        "new String(text.getBytes(), StandardCharsets.ISO_8859_1) | éI",
        "new BufferedReader(new InputStreamReader(new ByteArrayInputStream("
            + "text.getBytes(StandardCharsets.UTF_8)))).readLine() | Ã©I",
        "new Scanner(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).next() | Ã©I",
        "text.toLowerCase() | éı",
        "Optional.of(text).map(String::toLowerCase).get() | éı",
        "String.format(`%d %.1f`, 12, 2.5).replace('٫', '.') | ١٢ ٢.٥",
        "`%d`.formatted(12) | ١٢",
        "new DecimalFormat(`0`).format(12) | ١٢",
        "NumberFormat.getInstance().format(12) | ١٢",
        "MessageFormat.format(`{0}`, 12) | ١٢",
        "ZoneId.systemDefault() | Pacific/Apia",
        "TimeZone.getDefault().getID() | Pacific/Apia",
        "Clock.systemDefaultZone().getZone() | Pacific/Apia",
        "LocalDateTime.ofInstant(Instant.EPOCH, ZoneId.systemDefault()) | 1969-12-31T13:00",
        "new SimpleDateFormat(`Z`, Locale.ROOT).getTimeZone().getID() | Pacific/Apia",
        "Locale.getDefault() | tr_TR_#u-nu-arab",
        "Locale.getDefault(Locale.Category.FORMAT).getLanguage() | tr",
      })
  void areFound(String expression, String answer) throws Exception {
    compile(expression.replace('`', '"'));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Charset charset = Charset.defaultCharset();

    assertThat(ask(loader.elsewhere())).hasToString(answer);

    assertThat(Locale.getDefault()).isEqualTo(locale);
    assertThat(TimeZone.getDefault()).isEqualTo(zone);
    assertThat(Charset.defaultCharset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) | éI",
        "text.toLowerCase(Locale.ROOT) | éi",
        "String.format(Locale.ROOT, `%d %.1f`, 12, 2.5) | 12 2.5",
        "Files.readString(Files.writeString(Files.createTempFile(`a`, `b`), text)) | éI",
        "DateTimeFormatter.ofPattern(`uuuu-MM-dd`).withZone(ZoneOffset.UTC).format(Instant.EPOCH)"
            + " | 1970-01-01",
        "Integer.toString(12) + Double.toString(2.5) | 122.5",
        "text.indexOf('I') + new StringBuilder(text).reverse().length() | 3",
      })
  void areNotFoundByWhoNamesWhatIsMeant(String expression, String answer) throws Exception {
    compile(expression.replace('`', '"'));

    assertThat(ask(loader)).hasToString(answer);
    assertThat(ask(loader.elsewhere())).hasToString(answer);
  }

  @Test
  void whoAsksIsRemembered() throws Exception {
    compile("text.toLowerCase()");
    Implementation elsewhere = Implementation.of(loader).elsewhere();
    assertThat(elsewhere.askedForADefault()).isEmpty();

    ask(elsewhere.loader());
    assertThat(elsewhere.askedForADefault().orElseThrow().key()).isEqualTo("elsewhere.locale");
    assertThat(elsewhere.askedForADefault().orElseThrow().arguments().get("line").toString())
        .startsWith("Answer.text(Answer.java:");

    elsewhere.forgetWhatWasAsked();
    assertThat(elsewhere.askedForADefault()).isEmpty();
  }

  @Test
  void theLabsOwnMachineIsAsItIs() throws Exception {
    compile("Charset.defaultCharset().name() + TimeZone.getDefault().getID()");

    assertThat(ask(loader))
        .isEqualTo(Charset.defaultCharset().name() + TimeZone.getDefault().getID());
  }

  private void compile(String expression) throws IOException {
    Sources.write(temp, "lab.exercise.Answer", HEAD.formatted(expression));
    Path classes = temp.resolve("classes");
    assertThat(Implementations.compile(List.of(temp), classes).problems()).isEmpty();
    loader = new ImplementationLoader(getClass().getClassLoader(), classes);
  }

  @SuppressWarnings("unchecked")
  private static Object ask(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> answer = loader.loadClass("lab.exercise.Answer");
    return ((Function<String, Object>) answer.getConstructor().newInstance()).apply("éI");
  }
}
