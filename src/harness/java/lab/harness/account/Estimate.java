package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.contract.Storage;
import lab.harness.kit.ItemsToLoad;
import lab.harness.settings.StepSet;
import lab.harness.world.ItemSize;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * What a run with a right solution is about to use, from the file of items and the table's
 * description.
 *
 * @param world the items that the steps judge on
 * @param steps which steps are judged
 * @param bucket whether a bucket is used
 * @param table the table that is used
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">AWS:
 *     what reads and writes consume</a>
 */
record Estimate(World world, StepSet steps, boolean bucket, Optional<AccountTable> table) {

  private static final int WRITE_UNIT = 1024;
  private static final int READ_UNIT = 4096;

  /** What steps 1 to 3 were seen to send, rounded up: they don't depend on the items. */
  private static final Map<Integer, Integer> S3_WRITES = Map.of(1, 0, 2, 50, 3, 40);

  private static final Map<Integer, Integer> S3_OTHERS = Map.of(1, 10, 2, 30, 3, 20);

  /** The lines to show before the first write. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    table.ifPresent(it -> lines.addAll(lines(it)));
    if (bucket) {
      int writes = sum(S3_WRITES);
      int others = sum(S3_OTHERS);
      lines.add(text("account.estimate.s3", writes + others, Prices.s3(writes, others)));
    }
    return lines;
  }

  private List<String> lines(AccountTable its) {
    long writes = writeUnits(loads(its));
    double reads = readUnits();
    long indexWrites =
        its.description().globalSecondaryIndexes().stream()
            .mapToLong(index -> writeUnits(indexed(index, its.items().missing())))
            .sum();
    return Stream.of(
            text("account.estimate.units", writes + indexWrites, reads),
            its.writesASecond() > 0 && writes > 0
                ? text(
                    "account.estimate.time",
                    its.writesASecond(),
                    writes,
                    writes / its.writesASecond())
                : "",
            its.writesASecond() > 0
                ? text("account.estimate.hour", Prices.hour(its.description()))
                : text("account.estimate.onDemand", Prices.onDemand(reads, writes + indexWrites)))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What is written: in step 6 by the student's loader, otherwise what is missing. */
  private List<Map<String, AttributeValue>> loads(AccountTable its) {
    if (!steps.contains(6)) {
      return steps.overlaps(StepSet.between(7, 12)) ? its.items().missing() : List.of();
    }
    return Stream.of(world.items().size(), ItemsToLoad.SOME, 50, 60, 8, 60)
        .flatMap(count -> world.some(count).stream())
        .toList();
  }

  private static List<Map<String, AttributeValue>> indexed(
      GlobalSecondaryIndexDescription index, List<Map<String, AttributeValue>> items) {
    List<String> keys = index.keySchema().stream().map(KeySchemaElement::attributeName).toList();
    return items.stream().filter(item -> item.keySet().containsAll(keys)).toList();
  }

  /** Before the first test that reads, the table and its indexes are scanned until all is seen. */
  private double readUnits() {
    double scan = read(world.items());
    Collection<List<Map<String, AttributeValue>>> games = by(Storage.PARTITION_KEY, "GAME#");
    Collection<List<Map<String, AttributeValue>>> players = by(Storage.SORT_KEY, "USER#");
    double seen = steps.overlaps(StepSet.between(7, 12)) ? 2 * scan : 0;
    return seen
        + step(6, 5 * 2 * scan)
        + step(7, 6 * scan)
        + step(8, by(Storage.PARTITION_KEY, "USER#").stream().mapToDouble(Estimate::read).sum())
        + step(9, all(games, 20))
        + step(10, all(games, 20))
        + step(11, all(players, 2))
        + step(12, 2.0 * games.size());
  }

  private double step(int number, double units) {
    return steps.contains(number) ? units : 0;
  }

  /** Each once in whole and, if it is long enough, once in small pages of half a unit. */
  private static double all(Collection<List<Map<String, AttributeValue>>> collections, int page) {
    return collections.stream()
        .mapToDouble(
            items -> read(items) + (items.size() < page ? 0 : items.size() / page + 1) * 0.5)
        .sum();
  }

  private Collection<List<Map<String, AttributeValue>>> by(String key, String start) {
    return world.items().stream()
        .filter(item -> item.get(key).s().startsWith(start))
        .collect(
            Collectors.groupingBy(
                (Function<Map<String, AttributeValue>, String>) item -> item.get(key).s()))
        .values();
  }

  private int sum(Map<Integer, Integer> requests) {
    return IntStream.rangeClosed(1, 3).filter(steps::contains).map(requests::get).sum();
  }

  private static long writeUnits(List<Map<String, AttributeValue>> items) {
    return items.stream().mapToLong(item -> ceil(ItemSize.of(item), WRITE_UNIT)).sum();
  }

  /** Eventually consistent: half a unit for each 4 KB. */
  private static double read(List<Map<String, AttributeValue>> items) {
    return ceil(items.stream().mapToLong(ItemSize::of).sum(), READ_UNIT) / 2.0;
  }

  private static long ceil(long bytes, int unit) {
    return (bytes + unit - 1) / unit;
  }
}
