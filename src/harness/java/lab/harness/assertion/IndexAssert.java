package lab.harness.assertion;

import static lab.harness.assertion.TableAssert.CAPACITY;

import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;
import lab.harness.deploy.RefusedIndex;
import lab.harness.fixture.Capacity;
import lab.harness.fixture.KeyShape;
import lab.harness.fixture.StackState;
import lab.harness.fixture.TableIndex;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A global secondary index of the student's table. */
public record IndexAssert(TableIndex index) {

  /**
   * Looks at the inverted index.
   *
   * @throws NotDoneYetException if no index looks as if it were meant to be this one
   */
  public static IndexAssert assertThatInvertedIndex(StackState stack) {
    String name = Storage.INVERTED_INDEX;
    TableDescription table = stack.table();
    IndexAssert meant =
        TableIndex.inverted(table)
            .map(IndexAssert::new)
            .orElseThrow(
                () -> {
                  checkLocal(table, local -> local.indexName().equals(name));
                  return missing(stack, TableIndex::inverted, TableIndex::ofOpenGames);
                });
    meant.check(meant.index.name().equals(name), "index.name", meant.index.name(), name);
    return meant;
  }

  /**
   * Looks at the sparse index, whatever its name.
   *
   * @throws NotDoneYetException if no index has one of its attributes as a key
   */
  public static IndexAssert assertThatSparseIndex(StackState stack) {
    TableDescription table = stack.table();
    return TableIndex.ofOpenGames(table)
        .map(IndexAssert::new)
        .orElseThrow(
            () -> {
              checkLocal(table, IndexAssert::isByTimeOfOpening);
              return missing(stack, TableIndex::ofOpenGames, TableIndex::inverted);
            });
  }

  private static boolean isByTimeOfOpening(LocalSecondaryIndexDescription local) {
    return local.keySchema().stream().anyMatch(key -> key.attributeName().equals("open_timestamp"));
  }

  /** A local index can't do what the index is for: its partition key is the table's. */
  private static void checkLocal(
      TableDescription table, Predicate<LocalSecondaryIndexDescription> meant) {
    for (LocalSecondaryIndexDescription local : table.localSecondaryIndexes()) {
      WrongAnswer.unless(!meant.test(local), Finding.of("index.local", "index", local.indexName()));
    }
  }

  /** It may have been refused: that which looks like this one, or at least not like the other. */
  private static NotDoneYetException missing(StackState stack, Finder meant, Finder other) {
    List<RefusedIndex> refused = stack.stack().refusedIndexes();
    TableDescription table = stack.table();
    Streams.concat(
            refused.stream().filter(it -> meant.apply(it.declared()).isPresent()),
            refused.stream().filter(it -> other.apply(it.declared()).isEmpty()),
            refused.stream().filter(it -> TableIndex.named(table, it.name()).isPresent()))
        .findFirst()
        .ifPresent(
            index -> {
              throw index.why();
            });
    return new NotDoneYetException();
  }

  private interface Finder extends Function<TableDescription, Optional<TableIndex>> {}

  /** Its keys are these two strings. */
  public IndexAssert hasKeys(String partition, String sort) {
    KeyShape expected = KeyShape.ofStrings(partition, sort);
    check(index.isBy(partition, sort), "index.keys", index.keys().told(), expected.told());
    return this;
  }

  /** It holds all attributes of its items. */
  public IndexAssert projectsAll() {
    Object projection = index.description().projection().projectionType();
    check(index.projectsAll(), "index.projection", projection, "ALL");
    return this;
  }

  /** It has the capacity that the sheet gives it. */
  public void isProvisioned() {
    Capacity capacity = Capacity.of(index.description().provisionedThroughput());
    WrongAnswer.unless(
        capacity.equals(CAPACITY),
        finding("index.capacity", capacity.told(), CAPACITY.told())
            .because(TableAssert.onDemand(index.table())));
  }

  private void check(boolean right, String key, Object has, Object expected) {
    WrongAnswer.unless(right, finding(key, has, expected));
  }

  private Finding finding(String key, Object has, Object expected) {
    return Finding.of(key, "index", index.name(), "has", has, "expected", expected);
  }
}
