package lab.harness.result.console;

import java.util.List;
import java.util.Optional;
import lab.harness.fixture.TableState;

/**
 * What can be read: a table or an index, with what is in it.
 *
 * @param index the name of the index; empty for the table itself
 * @param by the attributes of its key: partition key, then sort key
 * @param items how many items are in it, as DynamoDB says
 * @param keys where its items stand, as far as they are shown
 */
public record ShownSource(
    Optional<String> index, List<String> by, long items, List<ShownKey> keys) {

  /** Copies the lists, so that the record does not change. */
  public ShownSource {
    by = List.copyOf(by);
    keys = List.copyOf(keys);
  }

  /** Looks at it with one request. */
  static ShownSource of(TableState table, Optional<String> index, List<String> by, long items) {
    List<ShownKey> keys =
        table.keys(index, by, Bounds.KEYS).stream().map(item -> ShownKey.of(item, by)).toList();
    return new ShownSource(index, by, Math.max(items, keys.size()), keys);
  }

  /** Whether there is more in it than is shown. */
  public boolean more() {
    return items > keys.size();
  }
}
