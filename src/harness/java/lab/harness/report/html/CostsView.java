package lab.harness.report.html;

import java.util.List;
import java.util.Optional;
import lab.harness.account.cost.Prices;
import lab.harness.result.console.Console;
import lab.harness.result.console.ShownQuestion;
import lab.harness.result.console.ShownTable;
import lab.harness.text.Words;

/**
 * What the questions consumed, and what that would cost.
 *
 * @param hour what the table would cost an hour
 */
public record CostsView(List<Line> lines, Optional<String> hour) {

  private static final int MILLION = 1_000_000;

  /**
   * A question.
   *
   * @param dollars what a million of it would cost
   * @param percent its units, of the most that a question consumed
   */
  public record Line(String title, int read, String units, String dollars, int percent) {

    private static Line of(ShownQuestion question, double most, Words words) {
      double units = question.units();
      return new Line(
          ConsoleView.question(question, words),
          question.read(),
          Figures.units(units, words),
          Figures.dollars(Prices.onDemand(units * MILLION, 0), 2, words),
          (int) Math.ceil(100 * units / most));
    }
  }

  static CostsView of(Console console, Words words) {
    double most = console.questions().stream().mapToDouble(ShownQuestion::units).max().orElse(0);
    return new CostsView(
        console.questions().stream()
            .filter(question -> question.units() > 0)
            .map(question -> Line.of(question, most, words))
            .toList(),
        console.table().flatMap(ShownTable::dollarsAnHour).map(it -> hour(it, words)));
  }

  private static String hour(double dollars, Words words) {
    return words.of("page.hour", "dollars", Figures.dollars(dollars, 4, words));
  }
}
