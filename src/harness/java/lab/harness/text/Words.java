package lab.harness.text;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import lab.harness.verdict.Finding;

/**
 * Everything that people read, in one language: the bundles {@code lab.text}, whose texts are
 * patterns of ICU with named gaps. A language is added by its property files alone. What it lacks
 * is English.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU: formatting
 *     messages</a>
 */
public final class Words {

  /** One bundle for each topic; a key stands in one of them only. */
  public static final List<String> BUNDLES =
      List.of(
          "account",
          "answers",
          "deploy",
          "evidence",
          "games",
          "hints",
          "input",
          "load",
          "objects",
          "page",
          "poke",
          "report",
          "requests",
          "steps",
          "watch");

  private static final Map<Locale, Words> LANGUAGES = new ConcurrentHashMap<>();

  private final Map<String, Text> texts = new HashMap<>();

  /** A pattern, and the language that its numbers and plurals follow. */
  private record Text(String pattern, Locale language) {}

  private Words(Locale language) {
    for (String name : BUNDLES) {
      ResourceBundle english = bundle(name, Locale.ROOT);
      ResourceBundle own = bundle(name, language);
      for (String key : own.keySet()) {
        String pattern = own.getString(key);
        boolean same = english.containsKey(key) && english.getString(key).equals(pattern);
        texts.put(key, new Text(literal(pattern), same ? Locale.ENGLISH : language));
      }
    }
  }

  /** ICU takes an apostrophe before a gap for a quote, which would hide the gap: l'{name}. */
  private static String literal(String pattern) {
    return pattern.replace("'", "''");
  }

  /** Without the language of the machine, which Java would try before English. */
  private static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        "lab.text." + name,
        language,
        Words.class.getClassLoader(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The words of a language. */
  public static Words in(Locale language) {
    return LANGUAGES.computeIfAbsent(language, Words::new);
  }

  /** Whether there is a text of that name. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * A text.
   *
   * @param namesAndValues what goes into its gaps: a name, its value, the next name, and so on
   * @throws IllegalArgumentException if there is no such text
   */
  public String of(String key, Object... namesAndValues) {
    return text(key, Finding.of(key, namesAndValues).arguments());
  }

  String text(String key, Map<String, Object> arguments) {
    if (!has(key)) {
      throw new IllegalArgumentException("no text " + key + " for " + arguments);
    }
    Text text = texts.get(key);
    Map<String, Object> values = new HashMap<>();
    arguments.forEach((name, value) -> values.put(name, inGap(name, value, text.pattern())));
    return new MessageFormat(text.pattern(), text.language()).format(values);
  }

  /** A number stays one where the pattern formats it, or says how many there are. */
  private Object inGap(String name, Object value, String pattern) {
    return value instanceof Number && pattern.contains("{" + name + ",") ? value : value(value);
  }

  /** A value as it is written in the gap of a text. */
  public String value(Object value) {
    return new ValueWords(this).of(value);
  }

  /** The names of all texts, in alphabetical order. */
  public List<String> keys() {
    return texts.keySet().stream().sorted().toList();
  }

  /** A text with its gaps. */
  public String pattern(String key) {
    return texts.get(key).pattern();
  }
}
