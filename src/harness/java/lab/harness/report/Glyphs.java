package lab.harness.report;

import lab.harness.result.Status;
import lab.harness.text.PlainText;

/** The signs that a terminal shows. */
enum Glyphs {
  UNICODE("✔", "·", "✘", "!", "–", '█', '░'),
  ASCII("[x]", "[ ]", "[-]", "[!]", "[/]", '#', '.');

  private final String passed;
  private final String notStarted;
  private final String failed;
  private final String error;
  private final String notJudged;
  private final char full;
  private final char empty;

  Glyphs(
      String passed,
      String notStarted,
      String failed,
      String error,
      String notJudged,
      char full,
      char empty) {
    this.passed = passed;
    this.notStarted = notStarted;
    this.failed = failed;
    this.error = error;
    this.notJudged = notJudged;
    this.full = full;
    this.empty = empty;
  }

  /** Those of a terminal that shows more than ASCII, or does not. */
  static Glyphs of(boolean unicode) {
    return unicode ? UNICODE : ASCII;
  }

  String mark(Status status) {
    return switch (status) {
      case PASSED -> passed;
      case NOT_STARTED -> notStarted;
      case FAILED -> failed;
      case ERROR -> error;
      case NOT_JUDGED -> notJudged;
    };
  }

  /** How wide a mark is, in columns. */
  int width() {
    return passed.length();
  }

  /** A bar that is full only when everything is reached. */
  String bar(int reached, int all, int width) {
    int filled = all == 0 ? 0 : reached * width / all;
    return String.valueOf(full).repeat(filled) + String.valueOf(empty).repeat(width - filled);
  }

  /** The text in the characters that the terminal shows, without those that steer it. */
  String show(String text) {
    String clean = PlainText.clean(text);
    return this == ASCII ? PlainText.ascii(clean) : clean;
  }
}
