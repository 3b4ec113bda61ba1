package lab.harness.result.console;

/** How much is kept of what a cloud holds. */
public final class Bounds {

  /** The keys of a table or an index: one request brings them, however many there are. */
  public static final int KEYS = 1_000;

  /** The versions and delete markers of a bucket. */
  public static final int VERSIONS = 50;

  /** The items of an answer, with their attributes. */
  public static final int ITEMS = 60;

  /** The requests of a question. */
  public static final int REQUESTS = 20;

  /** The characters of a value. */
  static final int VALUE = 200;

  private Bounds() {}

  static String value(String text) {
    return text.length() > VALUE ? text.substring(0, VALUE) + "…" : text;
  }
}
