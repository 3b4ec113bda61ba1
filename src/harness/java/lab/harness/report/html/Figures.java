package lab.harness.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lab.harness.result.console.ShownQuestion;
import lab.harness.text.Words;

/** Numbers with fractions in the words of a language. */
final class Figures {

  private Figures() {}

  static String units(double units, Words words) {
    return decimal(BigDecimal.valueOf(units), words);
  }

  static String dollars(double dollars, int digits, Words words) {
    return decimal(BigDecimal.valueOf(dollars).setScale(digits, RoundingMode.HALF_UP), words);
  }

  /** The formats of ICU know more, and take longer to load than the rest of the page. */
  private static String decimal(BigDecimal number, Words words) {
    return number.toPlainString().replace(".", words.of("page.decimal"));
  }

  /** What a question read and consumed. */
  static String of(ShownQuestion question, Words words) {
    return of(question.read(), question.returned(), question.units(), words);
  }

  static String of(int read, int returned, double units, Words words) {
    return words.of(
        "page.figures", "read", read, "returned", returned, "units", units(units, words));
  }
}
