package lab.harness.compile;

import java.nio.charset.Charset;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.WeakHashMap;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;

/**
 * The defaults of a machine that is not like the one that the lab runs on: another charset, another
 * language with other digits, another time. A student's class that is loaded for such a machine
 * calls these methods in place of Java's own; see {@link DefaultsRewriting}. Nobody else sees them,
 * so the lab and its emulators are not disturbed.
 */
public final class OtherDefaults {

  /** That of Windows in the west: what is no ASCII in UTF-8 becomes something else. */
  static final Charset CHARSET = Charset.forName("windows-1252");

  /** An i without a dot, a comma in numbers, and Arabic digits. */
  static final Locale LOCALE = Locale.forLanguageTag("tr-TR-u-nu-arab");

  /** Samoa: the day before or after, nearly everywhere. */
  static final ZoneId ZONE = ZoneId.of("Pacific/Apia");

  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final Map<ClassLoader, Finding> ASKED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private OtherDefaults() {}

  /**
   * What the classes of a loader asked last, and where; empty if nothing since it was forgotten.
   */
  static Optional<Finding> asked(ClassLoader loader) {
    return Optional.ofNullable(ASKED.get(loader));
  }

  static void forget(ClassLoader loader) {
    ASKED.remove(loader);
  }

  private static void note(String what) {
    CALLERS
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().startsWith(StudentCode.PACKAGE))
                    .findFirst())
        .ifPresent(
            frame ->
                ASKED.put(
                    frame.getDeclaringClass().getClassLoader(),
                    Finding.of(what, "line", StudentCode.line().orElseThrow())));
  }

  /** In place of {@link Charset#defaultCharset()}. */
  public static Charset charset() {
    note("elsewhere.charset");
    return CHARSET;
  }

  /** In place of {@link Locale#getDefault()}. */
  public static Locale locale() {
    note("elsewhere.locale");
    return LOCALE;
  }

  /** In place of {@link Locale#getDefault(Locale.Category)}. */
  public static Locale locale(Locale.Category category) {
    return locale();
  }

  /** In place of {@link ZoneId#systemDefault()}. */
  public static ZoneId zone() {
    note("elsewhere.zone");
    return ZONE;
  }

  /** In place of {@link TimeZone#getDefault()}. */
  public static TimeZone timeZone() {
    return TimeZone.getTimeZone(zone());
  }

  /** In place of {@link Clock#systemDefaultZone()}. */
  public static Clock clock() {
    return Clock.system(zone());
  }

  /** In place of {@link DecimalFormatSymbols#getInstance()}. */
  public static DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(locale());
  }

  /** In place of {@link String#format(String, Object...)} and {@link String#formatted}. */
  public static String format(String format, Object... arguments) {
    return String.format(locale(), format, arguments);
  }

  /** In place of {@link MessageFormat#format(String, Object...)}. */
  public static String message(String pattern, Object... arguments) {
    return new MessageFormat(pattern, locale()).format(arguments);
  }

  /** In place of {@link String#toLowerCase()}, where a reference names it. */
  public static String toLowerCase(String text) {
    return text.toLowerCase(locale());
  }

  /** In place of {@link String#toUpperCase()}, where a reference names it. */
  public static String toUpperCase(String text) {
    return text.toUpperCase(locale());
  }

  /** In place of {@link String#getBytes()}, where a reference names it. */
  public static byte[] getBytes(String text) {
    return text.getBytes(charset());
  }

  /** In place of {@link SimpleDateFormat}, which has the zone of the machine until it is set. */
  public static final class DateFormat extends SimpleDateFormat {

    private static final long serialVersionUID = 1L;

    /** A format by a pattern. */
    public DateFormat(String pattern) {
      super(pattern, locale());
      setTimeZone(timeZone());
    }

    /** A format by a pattern, in a language. */
    public DateFormat(String pattern, Locale locale) {
      super(pattern, locale);
      setTimeZone(timeZone());
    }
  }
}
