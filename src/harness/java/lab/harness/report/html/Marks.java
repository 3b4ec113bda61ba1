package lab.harness.report.html;

import java.util.Locale;
import lab.harness.result.Status;

/** How a status looks. */
final class Marks {

  private Marks() {}

  /** A sign for those who see it; the word is written beside it. */
  static String mark(Status status) {
    return switch (status) {
      case PASSED -> "✔";
      case NOT_STARTED -> "·";
      case FAILED -> "✘";
      case ERROR -> "!";
      case NOT_JUDGED -> "–";
    };
  }

  /** Its class in the style sheet. */
  static String kind(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
