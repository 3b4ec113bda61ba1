package lab.harness.account.cost;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.contract.Storage;
import lab.harness.step.Uses;
import lab.harness.world.ItemSize;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What eventually consistent reads of a table's items consume: half a unit for each 4 KB. */
record ReadUnits(List<Map<String, AttributeValue>> items) {

  private static final int BYTES = 4096;
  private static final double A_SMALL_PAGE = 0.5;

  /** What the queries of open games come to, rounded up, for each game. */
  private static final double OPEN_GAMES = 2.0;

  /** What one scan of the table consumes. */
  double scan() {
    return of(items);
  }

  /** What the reads of a step consume. */
  double of(Uses uses) {
    return switch (uses.reads()) {
      case NOTHING -> 0;
      case TABLE -> uses.times() * scan();
      case EACH_USER -> each(collections(Storage.PARTITION_KEY, "USER#"), uses.page());
      case EACH_GAME -> each(collections(Storage.PARTITION_KEY, "GAME#"), uses.page());
      case EACH_PLAYER -> each(collections(Storage.SORT_KEY, "USER#"), uses.page());
      case OPEN_GAMES -> OPEN_GAMES * collections(Storage.PARTITION_KEY, "GAME#").size();
    };
  }

  /** The items by their value of a key, those that start so. */
  private Collection<List<Map<String, AttributeValue>>> collections(String key, String start) {
    return items.stream()
        .filter(item -> item.get(key).s().startsWith(start))
        .collect(Collectors.groupingBy(item -> item.get(key)))
        .values();
  }

  /** Each once in whole and, if it is long enough, once in small pages. */
  private static double each(Collection<List<Map<String, AttributeValue>>> collections, int page) {
    return collections.stream()
        .mapToDouble(
            part -> of(part) + (part.size() < page ? 0 : part.size() / page + 1) * A_SMALL_PAGE)
        .sum();
  }

  private static double of(List<Map<String, AttributeValue>> items) {
    long bytes = items.stream().mapToLong(ItemSize::of).sum();
    return LongMath.divide(bytes, BYTES, RoundingMode.CEILING) / 2.0;
  }
}
