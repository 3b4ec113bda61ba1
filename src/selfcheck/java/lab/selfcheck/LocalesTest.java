package lab.selfcheck;

import static lab.selfcheck.ResultSamples.typical;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.harness.account.guard.RunFolder;
import lab.harness.programs.JvmSettings;
import lab.harness.report.Hint;
import lab.harness.report.JsonReport;
import lab.harness.report.MarkdownReport;
import lab.harness.report.TerminalReport;
import lab.harness.text.PlainText;
import lab.harness.text.Words;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab is the same in every locale of Java, whatever digits, letters and calendar it has. */
@Timeout(120)
class LocalesTest {

  /** A conversion that depends on the locale; those of strings do not. */
  private static final Pattern LOCALIZED =
      Pattern.compile("%[-#+ 0,(<]*\\d*(\\.\\d+)?[a-zA-Z&&[^sn]]");

  private final JvmSettings before = new JvmSettings(false); // takes the locales back

  @TempDir Path folder;

  @AfterEach
  void restore() {
    before.close();
  }

  @Test
  void reportsAndNamesAreTheSame() {
    List<String> expected = reports();
    for (Locale locale : Locale.getAvailableLocales()) {
      Locale.setDefault(locale);

      assertThat(reports()).as("%s", locale).isEqualTo(expected);
      assertThat(RunFolder.isOlderThan(Duration.ofHours(-1), RunFolder.create().prefix()))
          .as("%s", locale)
          .isTrue();
    }
  }

  private static List<String> reports() {
    return List.of(
        new TerminalReport(Told.ENGLISH, true, Optional.of(Hint.after(3, 3))).render(typical()),
        new MarkdownReport().render(typical(), Told.ENGLISH),
        new JsonReport().render(typical(), Told.ENGLISH),
        Told.ENGLISH.of("account.estimate.onDemand", "dollars", 0.0125),
        PlainText.ascii("TITLE İı ٣ — ×"));
  }

  /** A language of which the lab has no texts is told in English, numbers too. */
  @Test
  void wordsAreThere() {
    for (Locale locale : kinds()) {
      Locale.setDefault(locale);

      assertThat(Words.in(locale).of("account.estimate.onDemand", "dollars", 0.0125))
          .as("%s", locale)
          .isEqualTo(Told.ENGLISH.of("account.estimate.onDemand", "dollars", 0.0125));
    }
  }

  @Test
  void worldsAreTheSame() throws IOException {
    World expected = World.generate(4711);
    Path file = folder.resolve("items.json");
    for (Locale locale : kinds()) {
      Locale.setDefault(locale);

      assertThat(World.generate(4711).items()).as("%s", locale).isEqualTo(expected.items());
      ItemsFile.write(file, expected.items());
      assertThat(World.read(file).items()).as("%s", locale).isEqualTo(expected.items());
    }
  }

  /** One locale of each kind: those that write numbers, letters and years in the same way. */
  private static List<Locale> kinds() {
    Map<List<Object>, Locale> kinds = new HashMap<>();
    for (Locale locale : Locale.getAvailableLocales()) {
      DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
      kinds.putIfAbsent(
          List.of(
              signs.getZeroDigit(),
              signs.getDecimalSeparator(),
              signs.getMinusSign(),
              Calendar.getInstance(locale).getCalendarType(),
              "TITLE".toLowerCase(locale)),
          locale);
    }
    assertThat(kinds).hasSizeGreaterThan(10);
    return List.copyOf(kinds.values());
  }

  @Test
  void aRunTakesTheLocaleBack() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
    JvmSettings jvm = new JvmSettings(false);
    try (jvm) {
      assertThat("%d".formatted(12)).isEqualTo("12");
      assertThat(Locale.getDefault(Locale.Category.DISPLAY)).hasToString("ar_EG");
    }
    assertThat(Locale.getDefault()).hasToString("ar_EG");
    assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.GERMANY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR-u-nu-arabext", "tr-TR"})
  void theReferenceHasAllPoints(String tag) throws IOException {
    Locale locale = Locale.forLanguageTag(tag);
    OtherMachine.plain()
        .with("-Duser.language=" + locale.getLanguage(), "-Duser.country=" + locale.getCountry())
        .with("-Duser.extensions=" + tag.replaceFirst("^.*?-u-|.*", ""))
        .judge(folder)
        .assertFull();
  }

  @Test
  void nothingIsWrittenAsTheLocaleHasIt() throws IOException {
    LocaleCalls calls = new LocaleCalls();
    calls.run();

    assertThat(calls.found).isEmpty();
    assertThat(calls.seen).isGreaterThan(20);
  }

  private static final class LocaleCalls extends SyntaxTrees.Visit {

    private static final Set<String> CASES = Set.of("toLowerCase", "toUpperCase");
    private static final Set<String> FORMATS = Set.of("format", "formatted", "printf");

    private final List<String> found = new ArrayList<>();
    private int seen;

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      if (call.getMethodSelect() instanceof MemberSelectTree select) {
        String name = select.getIdentifier().toString();
        if (CASES.contains(name) && call.getArguments().isEmpty()) {
          found.add(where(call) + " " + name);
        }
        if (FORMATS.contains(name)) {
          check(call, select.getExpression());
          call.getArguments().stream().limit(1).forEach(argument -> check(call, argument));
        }
      }
      return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void none) {
      String name = reference.getName().toString();
      if (CASES.contains(name)) {
        found.add(where(reference) + " " + name);
      }
      if (FORMATS.contains(name)) {
        check(reference, reference.getQualifierExpression());
      }
      return super.visitMemberReference(reference, none);
    }

    private void check(Tree place, ExpressionTree template) {
      seen++;
      literals(template)
          .filter(it -> LOCALIZED.matcher(it).find())
          .forEach(it -> found.add(where(place) + " " + it));
    }

    private static Stream<String> literals(ExpressionTree expression) {
      List<String> literals = new ArrayList<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
          literals.add(String.valueOf(literal.getValue()));
          return null;
        }
      }.scan(expression, null);
      return literals.stream();
    }
  }
}
