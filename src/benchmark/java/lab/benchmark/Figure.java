package lab.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * What was measured of one thing.
 *
 * @param name what was measured
 * @param seconds the median
 * @param all all of the measurements in seconds, in their order
 * @param floor the name of what it is compared with; null if there is none
 * @param ratio how many times as long as its floor it took; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(String name, double seconds, List<Double> all, String floor, Double ratio) {

  /** A figure by itself. */
  static Figure of(String name, List<Double> all) {
    List<Double> sorted = all.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Figure(name, median, List.copyOf(all), null, null);
  }

  /** The same beside its floor. */
  Figure over(Figure least) {
    return new Figure(name, seconds, all, least.name(), seconds / least.seconds());
  }

  @Override
  public String toString() {
    String line = String.format(Locale.ROOT, "%-36s %9.3f s", name, seconds);
    return floor == null
        ? line
        : line + String.format(Locale.ROOT, "  %.2f times %s", ratio, floor);
  }
}
