package lab.harness.report;

import java.util.Optional;

/** What is known of the terminal, which only Maven's own JVM is attached to. */
public final class Terminal {

  private Terminal() {}

  /**
   * Whether the terminal shows more than ASCII.
   *
   * <p>This JVM's text goes through a pipe to Maven's, which writes it in the encoding of the
   * machine. That encoding is what {@code LC_ALL}, {@code LC_CTYPE} and {@code LANG} name, but only
   * if the machine knows that locale; on Windows it is the code page. In any other than UTF-8 a
   * mark becomes a question mark, whatever the terminal could show.
   *
   * @param nativeEncoding the system property {@code native.encoding}, if there is one
   */
  public static boolean unicode(Optional<String> nativeEncoding) {
    return nativeEncoding.filter("UTF-8"::equalsIgnoreCase).isPresent();
  }

  /** A text in the characters that the terminal shows, without those that steer it. */
  public static String show(String text, boolean unicode) {
    return Glyphs.of(unicode).show(text);
  }
}
