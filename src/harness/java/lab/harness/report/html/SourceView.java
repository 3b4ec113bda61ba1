package lab.harness.report.html;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import lab.harness.result.console.ShownKey;
import lab.harness.result.console.ShownQuestion;
import lab.harness.result.console.ShownSource;
import lab.harness.text.Words;

/**
 * A table or an index as item collections, with the rows that questions read.
 *
 * @param anchor its id in the page
 * @param partition the attribute that is its partition key
 * @param collections the largest ones; if there are more, the last one is all others together
 * @param rows its items by its own key; empty if there are too many
 */
public record SourceView(
    String anchor,
    String name,
    long items,
    int shown,
    boolean more,
    String partition,
    String sort,
    List<Light> lights,
    List<Collection> collections,
    List<ShownKey> rows) {

  /** The largest are what there is to see. */
  private static final int LARGEST = 16;

  /** Not more than can be read. */
  private static final int ROWS = 30;

  /**
   * The items that share a partition key.
   *
   * @param cells the classes of each item in the style sheet
   */
  public record Collection(
      String name, List<String> cells, List<Light> lights, List<ShownKey> keys) {

    private static Collection of(String name, List<ShownKey> keys, List<Light> lights) {
      return new Collection(
          name, keys.stream().map(key -> classes(key, lights)).toList(), lights, keys);
    }

    private static String classes(ShownKey key, List<Light> lights) {
      return lights.stream()
          .filter(light -> light.reads(key))
          .map(light -> "q" + light.number())
          .collect(Collectors.joining(" "));
    }

    public int size() {
      return keys.size();
    }

    /** How many of its items a question read. */
    public long lit(int light) {
      return keys.stream().filter(lights.get(light)::reads).count();
    }
  }

  static SourceView of(ShownSource source, List<ShownQuestion> questions, Words words) {
    List<Light> lights = Light.of(source, questions, words);
    return new SourceView(
        source.index().map("index-"::concat).orElse("items").replaceAll("[^\\w-]", "_"),
        source
            .index()
            .map(it -> words.of("page.index", "name", it))
            .orElseGet(() -> words.of("page.allItems")),
        source.items(),
        source.keys().size(),
        source.more(),
        source.by().get(0),
        source.by().get(source.by().size() - 1),
        lights,
        collections(source, lights, words),
        source.keys().size() > ROWS
            ? List.of()
            : source.keys().stream()
                .sorted(Comparator.comparing(ShownKey::partition).thenComparing(ShownKey::sort))
                .toList());
  }

  private static List<Collection> collections(ShownSource source, List<Light> lights, Words words) {
    List<List<ShownKey>> all =
        source.keys().stream()
            .collect(groupingBy(ShownKey::partition, LinkedHashMap::new, toList()))
            .values()
            .stream()
            .sorted(Comparator.comparing(keys -> -keys.size()))
            .toList();
    List<List<ShownKey>> largest =
        all.size() <= LARGEST
            ? all
            : all.stream().filter(keys -> keys.size() > 1).limit(LARGEST).toList();
    List<Collection> shown =
        new ArrayList<>(
            largest.stream()
                .map(keys -> Collection.of(keys.get(0).partition(), keys, lights))
                .toList());
    List<List<ShownKey>> others = all.subList(largest.size(), all.size());
    if (!others.isEmpty()) {
      shown.add(
          Collection.of(
              words.of("page.otherCollections", "number", others.size()),
              others.stream().flatMap(List::stream).toList(),
              lights));
    }
    return shown;
  }
}
