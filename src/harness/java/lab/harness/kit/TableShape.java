package lab.harness.kit;

import java.util.Arrays;
import java.util.List;
import lab.contract.Storage;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The lab's table with both of its indexes. */
final class TableShape {

  private static final List<AttributeDefinition> ATTRIBUTES =
      strings(Storage.PARTITION_KEY, Storage.SORT_KEY, "map", "open_timestamp");

  private static final ProvisionedThroughput THROUGHPUT =
      ProvisionedThroughput.builder()
          .readCapacityUnits((long) Storage.CAPACITY)
          .writeCapacityUnits((long) Storage.CAPACITY)
          .build();

  private TableShape() {}

  static CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(ATTRIBUTES)
        .keySchema(keys(Storage.PARTITION_KEY, Storage.SORT_KEY))
        .provisionedThroughput(THROUGHPUT)
        .globalSecondaryIndexes(
            index(Storage.INVERTED_INDEX, Storage.SORT_KEY, Storage.PARTITION_KEY),
            index(Storage.OPEN_GAMES_INDEX, "map", "open_timestamp"))
        .build();
  }

  static UpdateTableRequest anotherOpenGamesIndex(String table, String name) {
    return UpdateTableRequest.builder()
        .tableName(table)
        .attributeDefinitions(ATTRIBUTES)
        .globalSecondaryIndexUpdates(
            GlobalSecondaryIndexUpdate.builder()
                .create(
                    create ->
                        create
                            .indexName(name)
                            .keySchema(keys("map", "open_timestamp"))
                            .projection(all -> all.projectionType(ProjectionType.ALL))
                            .provisionedThroughput(THROUGHPUT))
                .build())
        .build();
  }

  static UpdateTableRequest withoutIndex(String table, String name) {
    return UpdateTableRequest.builder()
        .tableName(table)
        .globalSecondaryIndexUpdates(
            GlobalSecondaryIndexUpdate.builder().delete(delete -> delete.indexName(name)).build())
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  private static GlobalSecondaryIndex index(String name, String partition, String sort) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(partition, sort))
        .projection(projection -> projection.projectionType(ProjectionType.ALL))
        .provisionedThroughput(THROUGHPUT)
        .build();
  }

  private static List<AttributeDefinition> strings(String... names) {
    return Arrays.stream(names)
        .map(
            name ->
                AttributeDefinition.builder()
                    .attributeName(name)
                    .attributeType(ScalarAttributeType.S)
                    .build())
        .toList();
  }
}
