package lab.harness.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The catalogue of awkward strings, by what is awkward about them. Each is as good a key, name or
 * id as any other, and each kind has some that are easily taken for one another. The first is what
 * simple code makes another one of.
 *
 * <p>What holds for names and ids in DynamoDB, which takes any text, does not hold for keys of
 * objects: {@link #keys} leaves out what S3Proxy can't hold.
 */
public enum Awkward {
  SPACES(" *", "*", "* "),
  SPACES_BEYOND_ASCII("*\u00a0", "\u3000*"),
  CASE("*A", "*a"),
  COMPOSED("*e\u0301", "*\u00e9"),
  /** The two have one hash code. */
  HASH_CODES("*Aa", "*BB"),
  LIGATURES("*\ufb01", "*fi"),
  HASHES("*#7", "#*", "*#"),
  PREFIXES("USER#*", "GAME#*", "#METADATA#*"),
  TEMPLATES("<USERNAME>*", "<GAME_ID>*", "{0}*"),
  ENCODED("*%20x", "*+x", "* x"),
  SLASHES("*/", "/*"),
  /** What looks like a number, and may be taken for the same one. */
  LITERALS("0*", "*", "*.0"),
  SIGNS("*'s \"\\n\"", "<*> & {0}, $1 %s :pk"),
  /** In UTF-16, as Java compares strings, the two change places. */
  ABOVE_U_FFFF("*\ud83c\udfae", "*\uff71", "\ud83c\udfae*", "\uff71*"),
  /** For where each string costs many requests. */
  MIXED(" *e\u0301#7 %20+\ufb01A/\ud83c\udfae ", "*e\u0301#7 %20+\ufb01A/\ud83c\udfae");

  /** What the strings of the worlds are made of. */
  static final List<String> STEMS =
      List.of(
          "abe", "ada", "ben", "bo", "cora", "cleo", "dov", "eli", "fay", "gus", "hal", "ida",
          "ivy", "jun", "kim", "lou", "mel", "mia", "ned", "ora", "pip", "quin", "ravi", "sol",
          "tess", "uma", "vic", "wim", "yan", "zac", "zoe");

  private static final Map<String, Awkward> KINDS = new HashMap<>();

  static {
    for (Awkward kind : values()) {
      STEMS.forEach(stem -> kind.of(stem).forEach(string -> KINDS.put(string, kind)));
    }
  }

  private final List<String> patterns;

  Awkward(String... patterns) {
    this.patterns = List.of(patterns);
  }

  /** The strings of this kind that are made of a word. */
  public List<String> of(String stem) {
    String part = this == LITERALS ? number(stem) : stem;
    return patterns.stream().map(pattern -> pattern.replace("*", part)).toList();
  }

  private static String number(String stem) {
    return Integer.toString(100 + Math.floorMod(stem.hashCode(), 900));
  }

  /** The strings of all kinds that are made of a word. */
  public static List<String> all(String stem) {
    return Stream.of(values()).flatMap(kind -> kind.of(stem).stream()).toList();
  }

  /** The strings of this kind that a world has, whose names these are. */
  public List<String> among(Collection<String> names) {
    return STEMS.stream().map(this::of).filter(names::containsAll).findFirst().orElseThrow();
  }

  /** Whether one of the worlds' strings is of this kind. */
  public boolean isOne(String string) {
    return KINDS.get(string) == this;
  }

  /** Whether one of the worlds' strings is from this catalogue. */
  public static boolean isAwkward(String string) {
    return KINDS.containsKey(string);
  }

  /** Whether one of the worlds' strings is not from this catalogue. */
  public static boolean isOrdinary(String string) {
    return !isAwkward(string);
  }

  /**
   * Keys of objects that one bucket can hold together, each awkward in another way. S3Proxy keeps
   * objects as files of a file system in memory. So no key begins with a slash, and none is the
   * folder of another one; the object whose key ends with a slash is empty. Above U+FFFF it lists
   * keys in the order of UTF-16: no two keys differ first in what is above it and in what is from
   * U+E000 to U+FFFF.
   */
  public static List<String> keys(String stem) {
    return Stream.of(
            SPACES.of(stem).stream(),
            CASE.of(stem).stream(),
            COMPOSED.of(stem).stream(),
            ENCODED.of(stem).stream().limit(2),
            Stream.of("folder of " + stem + "/"),
            SIGNS.of(stem).stream().limit(1),
            MIXED.of(stem).stream().limit(1))
        .flatMap(keys -> keys)
        .toList();
  }
}
