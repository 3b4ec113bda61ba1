package lab.harness.assertion;

import java.util.Optional;

/** What is left of a file or an object, as a word that a text chooses by. */
final class Left {

  private Left() {}

  /** What is left, by the content; empty if there is none. */
  static String of(Optional<byte[]> content) {
    return content.map(bytes -> bytes.length == 0 ? "empty" : "other").orElse("gone");
  }
}
