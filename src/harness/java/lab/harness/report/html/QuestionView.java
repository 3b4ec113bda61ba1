package lab.harness.report.html;

import java.util.List;
import java.util.Map;
import lab.harness.result.RequestResult;
import lab.harness.result.console.Asked;
import lab.harness.result.console.ShownQuestion;
import lab.harness.result.console.ShownRequest;
import lab.harness.text.Words;

/**
 * A question as it ran.
 *
 * @param id the id of its test
 * @param figures what it read, brought back and consumed
 * @param all how many requests there were
 */
public record QuestionView(
    String id, String title, String figures, List<RequestView> requests, int all) {

  /**
   * A request.
   *
   * @param columns the names of the attributes that its items have
   * @param items the values of each item, by column; empty where it has no such attribute
   */
  public record RequestView(
      String operation,
      String target,
      List<Asked> asked,
      String figures,
      int returned,
      List<String> columns,
      List<List<String>> items) {

    private static RequestView of(ShownRequest request, Words words) {
      RequestResult result = request.result();
      List<String> columns =
          request.items().stream().flatMap(it -> it.keySet().stream()).distinct().toList();
      return new RequestView(
          result.operation(),
          RequestsView.Line.on(result),
          request.asked(),
          Figures.of(result.read(), result.returned(), result.units(), words),
          result.returned(),
          columns,
          request.items().stream().map(item -> row(item, columns)).toList());
    }

    private static List<String> row(Map<String, String> item, List<String> columns) {
      return columns.stream().map(column -> item.getOrDefault(column, "")).toList();
    }
  }

  static QuestionView of(ShownQuestion question, Words words) {
    return new QuestionView(
        question.test(),
        ConsoleView.question(question, words),
        Figures.of(question, words),
        question.requests().stream().map(it -> RequestView.of(it, words)).toList(),
        question.all().size());
  }

  /** How many requests are not shown. */
  public int left() {
    return all - requests.size();
  }
}
