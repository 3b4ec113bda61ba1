package lab.exercise;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.stream.Stream;
import lab.contract.Storage;

/** Declares the table. */
final class GameTable {

  private final Table table;

  GameTable(CustomResourceOptions options) {
    List<TableAttributeArgs> attributes =
        Stream.of("PK", "SK", "map", "open_timestamp")
            .map(name -> TableAttributeArgs.builder().name(name).type("S").build())
            .toList();
    table =
        new Table(
            "games",
            TableArgs.builder()
                .name(Output.of(Storage.TABLE_NAME))
                .attributes(Output.of(attributes))
                .hashKey(attributes.get(0).name())
                .rangeKey(attributes.get(1).name())
                .billingMode("PROVISIONED")
                .readCapacity(Output.of(Storage.CAPACITY))
                .writeCapacity(Output.of(Storage.CAPACITY))
                .globalSecondaryIndexes(
                    index(Storage.INVERTED_INDEX, "SK", "PK"),
                    index(Storage.OPEN_GAMES_INDEX, "map", "open_timestamp"))
                .build(),
            options);
  }

  Output<String> name() {
    return table.arn().applyValue(arn -> arn.substring(arn.indexOf('/') + 1));
  }

  private static TableGlobalSecondaryIndexArgs index(String name, String hash, String range) {
    return TableGlobalSecondaryIndexArgs.builder()
        .name(name)
        .hashKey(hash)
        .rangeKey(range)
        .projectionType("ALL")
        .readCapacity(Storage.CAPACITY)
        .writeCapacity(Storage.CAPACITY)
        .build();
  }
}
