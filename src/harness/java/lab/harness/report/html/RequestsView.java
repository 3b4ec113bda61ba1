package lab.harness.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.harness.result.RequestResult;
import lab.harness.text.Words;

/**
 * The requests of a test.
 *
 * @param all how many there were
 * @param read the items that the service looked at for all of them
 * @param units the capacity units that all of them consumed
 * @param lines the first ones; equal ones in a row are one line
 * @param left how many are in no line
 */
public record RequestsView(int all, int read, String units, List<Line> lines, int left) {

  private static final int LINES = 12;

  /** Requests that are alike, one after the other. */
  public record Line(
      String operation,
      String target,
      Optional<String> failure,
      int page,
      int read,
      int returned,
      String units,
      int times) {

    private static Line of(RequestResult request, int times, Words words) {
      return new Line(
          request.operation(),
          on(request),
          request.failure(),
          request.page(),
          request.read(),
          request.returned(),
          Figures.units(request.units(), words),
          times);
    }

    static String on(RequestResult request) {
      return Stream.of(request.target(), request.index())
          .flatMap(Optional::stream)
          .collect(Collectors.joining(" / "));
    }
  }

  static RequestsView of(List<RequestResult> requests, Words words) {
    List<Line> lines = new ArrayList<>();
    int seen = 0;
    while (seen < requests.size() && lines.size() < LINES) {
      RequestResult first = requests.get(seen);
      int times = (int) requests.stream().skip(seen).takeWhile(first::equals).count();
      lines.add(Line.of(first, times, words));
      seen += times;
    }
    return new RequestsView(
        requests.size(),
        requests.stream().mapToInt(RequestResult::read).sum(),
        Figures.units(requests.stream().mapToDouble(RequestResult::units).sum(), words),
        lines,
        requests.size() - seen);
  }
}
