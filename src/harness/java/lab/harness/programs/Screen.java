package lab.harness.programs;

import java.util.stream.Stream;
import lab.harness.report.Terminal;

/** The terminal, as far as this JVM knows it. */
final class Screen {

  private Screen() {}

  /** Whether it shows more than ASCII. */
  static boolean unicode() {
    return Terminal.unicode(SystemSettings.property("native.encoding"));
  }

  /** Prints lines in the characters that it shows. */
  static void print(Stream<String> lines) {
    boolean unicode = unicode();
    lines.map(line -> Terminal.show(line, unicode)).forEach(System.out::println);
  }
}
