package lab.harness.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/**
 * The words that students read, from the bundle {@code lab.messages} in the language that was asked
 * for. Texts are {@link String#format} patterns, formatted alike whatever the machine's locale.
 */
public final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("lab.messages", Locale.ROOT, NO_FALLBACK);

  private Texts() {}

  /**
   * A text.
   *
   * @param key its name in the bundle
   * @param arguments what goes into its gaps
   * @return the text, its gaps filled
   * @throws java.util.MissingResourceException if the bundle has no such text
   */
  public static String text(String key, Object... arguments) {
    return BUNDLE.getString(key).formatted(arguments);
  }

  /**
   * A text that is only put together when somebody asks for it: the message of an assertion.
   *
   * @param key its name in the bundle
   * @param arguments what goes into its gaps
   * @return gives the text
   */
  public static Supplier<String> says(String key, Object... arguments) {
    return () -> text(key, arguments);
  }

  /**
   * Whether there is a text of that name.
   *
   * @param key a name
   * @return true if {@link #text} would find it
   */
  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }
}
