package lab.harness.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/** The language of all that people read: what was asked for, or else the machine's. */
public final class Language {

  /** Those that the lab has all texts in; the first is for machines of any other. */
  static final List<String> KNOWN = List.of("en", "fr");

  /**
   * Where the machine's language stands: what Maven's JVM saw, which its options may have changed
   * and Surefire's JVM does not see, and what this JVM sees.
   */
  private static final List<String> OF_THE_MACHINE = List.of("lab.locale", "user.language");

  private Language() {}

  /**
   * The language.
   *
   * @param property looks a property up
   * @throws BadInputException if the lab does not know the one that was asked for
   */
  public static Locale of(Function<String, Optional<String>> property) {
    return property.apply("lab.lang").map(Language::known).orElseGet(() -> ofMachine(property));
  }

  /** The language where none is asked for. */
  public static Locale ofMachine(Function<String, Optional<String>> property) {
    return OF_THE_MACHINE.stream()
        .flatMap(name -> property.apply(name).stream())
        .findFirst()
        .filter(KNOWN::contains)
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  private static Locale known(String value) {
    if (!KNOWN.contains(value)) {
      throw new BadInputException(Finding.of("bad.lang", "value", value, "languages", KNOWN));
    }
    return Locale.forLanguageTag(value);
  }
}
