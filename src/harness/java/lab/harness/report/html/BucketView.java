package lab.harness.report.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.fixture.BucketVersion;
import lab.harness.result.console.ShownBucket;
import lab.harness.text.Words;

/**
 * A bucket as a test left it.
 *
 * @param more whether it holds more than is shown
 */
public record BucketView(String title, List<ObjectView> objects, boolean more) {

  /** A key with its versions and delete markers, the newest first. */
  public record ObjectView(String key, List<VersionView> versions) {}

  /**
   * A version or a delete marker.
   *
   * @param first whether it is the newest
   * @param kind its class in the style sheet
   */
  public record VersionView(
      boolean first, String kind, String id, String what, boolean latest, String bytes) {

    private static VersionView of(BucketVersion version, boolean first, Words words) {
      return new VersionView(
          first,
          version.marker() ? "marker" : "version",
          version.id(),
          version.marker() ? words.of("page.marker") : words.of("page.object"),
          version.latest(),
          version.marker() ? "" : Long.toString(version.bytes()));
    }
  }

  static BucketView of(ShownBucket bucket, Words words) {
    Map<String, List<BucketVersion>> byKey =
        bucket.versions().stream()
            .collect(Collectors.groupingBy(BucketVersion::key, TreeMap::new, Collectors.toList()));
    return new BucketView(
        Stream.of("bucket." + bucket.test(), bucket.test())
            .filter(words::has)
            .findFirst()
            .map(words::of)
            .orElse(bucket.test()),
        byKey.entrySet().stream().map(it -> object(it.getKey(), it.getValue(), words)).toList(),
        bucket.more());
  }

  private static ObjectView object(String key, List<BucketVersion> versions, Words words) {
    return new ObjectView(
        key,
        IntStream.range(0, versions.size())
            .mapToObj(i -> VersionView.of(versions.get(i), i == 0, words))
            .toList());
  }
}
