package lab.harness.result.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.account.cost.Prices;
import lab.harness.fixture.TableState;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * A table with its indexes.
 *
 * @param sources the table, then each of its indexes
 * @param dollarsAnHour what its capacity and that of its indexes would cost; empty if it is paid by
 *     request
 */
public record ShownTable(List<ShownSource> sources, Optional<Double> dollarsAnHour) {

  /** Copies the list, so that the record does not change. */
  public ShownTable {
    sources = List.copyOf(sources);
  }

  /** Looks at a table, with one request for itself and one for each thing that can be read. */
  public static ShownTable of(TableState state) {
    TableDescription table = state.description();
    Stream<ShownSource> indexes =
        table.globalSecondaryIndexes().stream()
            .map(
                index ->
                    ShownSource.of(
                        state,
                        Optional.of(index.indexName()),
                        attributes(index.keySchema()),
                        index.itemCount()));
    ShownSource all =
        ShownSource.of(state, Optional.empty(), attributes(table.keySchema()), table.itemCount());
    double dollars = Prices.hour(table);
    return new ShownTable(
        Stream.concat(Stream.of(all), indexes).toList(), Optional.of(dollars).filter(it -> it > 0));
  }

  /** DynamoDB names the partition key first. */
  private static List<String> attributes(List<KeySchemaElement> key) {
    return key.stream().map(KeySchemaElement::attributeName).toList();
  }
}
