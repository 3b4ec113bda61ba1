package lab.harness.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lab.contract.PrimaryKey;
import lab.harness.result.console.ShownKey;
import lab.harness.result.console.ShownQuestion;
import lab.harness.result.console.ShownSource;
import lab.harness.text.Words;

/**
 * A question that lights up the rows that it read.
 *
 * @param number its number in the style sheet
 * @param last whether it is the last that was asked
 */
public record Light(
    int number, String title, String figures, boolean last, boolean scan, Set<PrimaryKey> rows) {

  /** More than these are not told apart by colours. */
  private static final int MOST = 6;

  /** The questions that read a table or an index, in the order in which they were asked. */
  static List<Light> of(ShownSource source, List<ShownQuestion> questions, Words words) {
    List<ShownQuestion> its =
        questions.stream().filter(it -> it.index().equals(source.index())).limit(MOST).toList();
    return IntStream.range(0, its.size())
        .mapToObj(i -> of(i, i == its.size() - 1, its.get(i), words))
        .toList();
  }

  private static Light of(int number, boolean last, ShownQuestion question, Words words) {
    Set<PrimaryKey> rows = new HashSet<>();
    question.requests().forEach(request -> rows.addAll(request.keys()));
    return new Light(
        number,
        ConsoleView.question(question, words),
        Figures.of(question, words),
        last,
        question.isScan(),
        rows);
  }

  boolean reads(ShownKey key) {
    return scan || rows.contains(key.item());
  }
}
