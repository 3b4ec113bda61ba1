package lab.harness.kit;

import java.util.Optional;
import java.util.function.Predicate;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;
import lab.harness.verdict.WrongAnswer;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A global secondary index of the student's table. */
public final class IndexAssert
    extends AbstractAssert<IndexAssert, GlobalSecondaryIndexDescription> {

  private final TableDescription table;

  private IndexAssert(TableDescription table, GlobalSecondaryIndexDescription actual) {
    super(actual, IndexAssert.class);
    this.table = table;
  }

  /**
   * Looks at the inverted index.
   *
   * @param table its table
   * @return the assertion
   * @throws NotDoneYetException if no index looks as if it were meant to be this one
   */
  public static IndexAssert assertThatInvertedIndex(TableDescription table) {
    Optional<GlobalSecondaryIndexDescription> named = Shape.index(table, Storage.INVERTED_INDEX);
    IndexAssert index =
        new IndexAssert(
            table,
            named
                .or(() -> Shape.indexOver(table, Storage.SORT_KEY, Storage.PARTITION_KEY))
                .or(() -> Shape.indexOver(table, Storage.PARTITION_KEY, Storage.SORT_KEY))
                .orElseThrow(
                    () ->
                        notDone(table, local -> local.indexName().equals(Storage.INVERTED_INDEX))));
    if (named.isEmpty()) {
      throw WrongAnswer.of("index.name", index.actual.indexName(), Storage.INVERTED_INDEX);
    }
    return index;
  }

  /**
   * Looks at the sparse index, whatever its name.
   *
   * @param table its table
   * @return the assertion
   * @throws NotDoneYetException if no index has one of its attributes as a key
   */
  public static IndexAssert assertThatSparseIndex(TableDescription table) {
    return new IndexAssert(
        table,
        Shape.indexOver(table, "map", "open_timestamp")
            .or(() -> Shape.indexWith(table, "open_timestamp"))
            .or(() -> Shape.indexWith(table, "map"))
            .or(() -> Shape.index(table, Storage.OPEN_GAMES_INDEX))
            .orElseThrow(
                () ->
                    notDone(
                        table,
                        local ->
                            local.keySchema().stream()
                                .anyMatch(key -> key.attributeName().equals("open_timestamp")))));
  }

  /** Nothing yet, unless it is among the local indexes, where it can't do what it is for. */
  private static NotDoneYetException notDone(
      TableDescription table, Predicate<LocalSecondaryIndexDescription> meant) {
    table.localSecondaryIndexes().stream()
        .filter(meant)
        .findFirst()
        .ifPresent(
            local -> {
              throw WrongAnswer.of("index.local", local.indexName());
            });
    return new NotDoneYetException();
  }

  /**
   * Its keys are these two strings.
   *
   * @param partition the partition key
   * @param sort the sort key
   * @return this
   */
  public IndexAssert hasKeys(String partition, String sort) {
    String keys = Shape.keys(table, actual);
    String expected = Shape.keys(partition, sort);
    if (!keys.equals(expected)) {
      throw WrongAnswer.of("index.keys", actual.indexName(), keys, expected);
    }
    return this;
  }

  /**
   * It holds all attributes of its items.
   *
   * @return this
   */
  public IndexAssert projectsAll() {
    ProjectionType projection = actual.projection().projectionType();
    if (projection != ProjectionType.ALL) {
      throw WrongAnswer.of("index.projection", actual.indexName(), projection);
    }
    return this;
  }

  /**
   * It has the capacity that the sheet gives it.
   *
   * @return this
   */
  public IndexAssert isProvisioned() {
    String capacity = Shape.capacity(actual.provisionedThroughput());
    String expected = Shape.capacity(Storage.CAPACITY);
    if (!capacity.equals(expected)) {
      throw WrongAnswer.of("index.capacity", actual.indexName(), capacity, expected);
    }
    return this;
  }
}
