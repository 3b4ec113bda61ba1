package lab.harness.text;

import com.google.common.base.CharMatcher;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a text from anywhere fit to be shown. A student's text may hold escapes that move the
 * terminal's cursor, or be a megabyte long.
 */
public final class PlainText {

  private static final int MAX_LINES = 12;
  private static final int MAX_LENGTH = 2_000;
  private static final int REPLACEMENT = 0xFFFD;

  /** What moves the cursor, turns the direction of the text, or is half a character. */
  private static final Set<Byte> INVISIBLE =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  /** The signs of the lab's own texts. */
  private static final String SIGNS = "·–—‘’“”×…°→\u00a0\u202f";

  private static final String LOOKALIKES = "---''\"\"x.o>  ";

  /** French quotation marks, with the spaces inside them. */
  private static final Pattern GUILLEMETS = Pattern.compile("«[ \u00a0\u202f]*|[ \u00a0\u202f]*»");

  /** Letters, which takes a while to load. */
  private static final class Letters {
    static final Transliterator IN_ASCII = Transliterator.getInstance("Latin-ASCII");
  }

  private PlainText() {}

  /** The text with U+FFFD for each invisible character but line feeds; a tab becomes a space. */
  public static String clean(String text) {
    return map(
        text.replace("\r\n", "\n"),
        c ->
            switch (c) {
              case '\n' -> c;
              case '\t' -> ' ';
              default -> INVISIBLE.contains((byte) Character.getType(c)) ? REPLACEMENT : c;
            });
  }

  /** The text, clean, without blank lines around it, of 12 lines and 2,000 characters at most. */
  public static String bounded(String text) {
    List<String> lines = clean(text).strip().lines().limit(MAX_LINES + 1L).toList();
    String whole = lines.stream().limit(MAX_LINES).collect(Collectors.joining("\n"));
    return lines.size() > MAX_LINES || whole.length() > MAX_LENGTH
        ? shortened(whole, MAX_LENGTH) + " ..."
        : whole;
  }

  /** The start of a text, without half a character at its end. */
  public static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halved ? length - 1 : length);
  }

  /** The text in ASCII; what has no counterpart becomes a question mark. */
  public static String ascii(String text) {
    String signs = map(GUILLEMETS.matcher(text).replaceAll("\""), PlainText::lookalike);
    return CharMatcher.ascii().matchesAllOf(signs)
        ? signs
        : map(Letters.IN_ASCII.transliterate(signs), PlainText::counterpart);
  }

  private static int lookalike(int c) {
    int sign = SIGNS.indexOf(c);
    return sign < 0 ? c : LOOKALIKES.charAt(sign);
  }

  private static int counterpart(int c) {
    int first = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).charAt(0);
    return first < 128 ? first : '?';
  }

  private static String map(String text, IntUnaryOperator change) {
    return text.codePoints()
        .map(change)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
