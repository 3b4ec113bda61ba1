package lab.harness.watch;

import java.util.Locale;
import java.util.stream.Stream;

/** What somebody at the keyboard can ask for: by the word, or by its first letter. */
enum Command {
  NEXT,
  HINT,
  ALL,
  REPORT,
  EDIT,
  QUIT,
  HELP,
  AGAIN,
  STEP,
  UNKNOWN;

  static Command of(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return AGAIN;
    }
    if (word.matches("\\d{1,4}")) {
      return STEP;
    }
    return word.equals("?")
        ? HELP
        : Stream.of(NEXT, HINT, ALL, REPORT, EDIT, QUIT, HELP)
            .filter(it -> it.word().startsWith(word) && (word.length() > 1 || it != HELP))
            .findFirst()
            .orElse(UNKNOWN);
  }

  /** Whether it is a key of its own, and needs no Enter. */
  static boolean isKey(int character) {
    Command command = of(Character.toString(character));
    return command != STEP && command != AGAIN;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
