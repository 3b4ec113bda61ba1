package lab.harness.deploy;

import java.util.List;
import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * An index that a table was created without, because the provider or DynamoDB does not take it.
 *
 * @param declared the table as if it had this index and no other, of whatever kind that was to be
 */
public record RefusedIndex(TableDescription declared, WrongAnswer why) {

  /** The name that it was to have. */
  public String name() {
    return declared.globalSecondaryIndexes().get(0).indexName();
  }

  static RefusedIndex of(TableRequest table, Inputs index, WrongAnswer why) {
    TableDescription.Builder declared =
        TableDescription.builder()
            .attributeDefinitions(table.attributes(List.of(index)))
            .globalSecondaryIndexes(
                GlobalSecondaryIndexDescription.builder()
                    .indexName(index.string("name").orElse(""))
                    .keySchema(table.keysOf(index))
                    .build());
    return new RefusedIndex(declared.build(), why);
  }

  /** Whether its name, at least, is one that DynamoDB takes. */
  public boolean hasValidName() {
    return declared.globalSecondaryIndexes().stream()
        .allMatch(index -> TableKeys.isName(index.indexName()));
  }
}
