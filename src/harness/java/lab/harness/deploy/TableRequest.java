package lab.harness.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What DynamoDB is asked for, to create a table as it is declared. */
record TableRequest(String table, Inputs inputs) {

  private static final String PROVISIONED = BillingMode.PROVISIONED.toString();

  CreateTableRequest build() {
    String billing = inputs.word("billingMode", BillingMode.knownValues()).orElse(PROVISIONED);
    boolean provisioned = billing.equals(PROVISIONED);
    // DynamoDB does not take lists of indexes that are empty, but takes none at all.
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(billing)
        .attributeDefinitions(inputs.objects("attributes").stream().map(this::attribute).toList())
        .keySchema(keys(inputs.string("hashKey"), inputs.string("rangeKey")))
        .provisionedThroughput(throughput(inputs, provisioned))
        .globalSecondaryIndexes(
            orNull(
                inputs.objects("globalSecondaryIndexes").stream()
                    .map(index -> globalIndex(index, provisioned))
                    .toList()))
        .localSecondaryIndexes(
            orNull(inputs.objects("localSecondaryIndexes").stream().map(this::localIndex).toList()))
        .build();
  }

  private AttributeDefinition attribute(Inputs attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.string("name").orElse(null))
        .attributeType(attribute.word("type", ScalarAttributeType.knownValues()).orElse(null))
        .build();
  }

  private GlobalSecondaryIndex globalIndex(Inputs index, boolean provisioned) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.string("name").orElse(null))
        .keySchema(keys(index.string("hashKey"), index.string("rangeKey")))
        .projection(projection(index))
        .provisionedThroughput(throughput(index, provisioned))
        .build();
  }

  private LocalSecondaryIndex localIndex(Inputs index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.string("name").orElse(null))
        .keySchema(keys(inputs.string("hashKey"), index.string("rangeKey")))
        .projection(projection(index))
        .build();
  }

  private static List<KeySchemaElement> keys(Optional<String> hash, Optional<String> range) {
    KeySchemaElement.Builder key = KeySchemaElement.builder();
    return Stream.of(
            hash.map(name -> key.attributeName(name).keyType(KeyType.HASH).build()),
            range.map(name -> key.attributeName(name).keyType(KeyType.RANGE).build()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Projection projection(Inputs index) {
    return Projection.builder()
        .projectionType(index.word("projectionType", ProjectionType.knownValues()).orElse(null))
        .nonKeyAttributes(orNull(index.strings("nonKeyAttributes")))
        .build();
  }

  /** Null for a table that is paid by request: the provider, too, ignores capacities there. */
  private static ProvisionedThroughput throughput(Inputs owner, boolean provisioned) {
    Optional<Long> read = owner.number("readCapacity");
    Optional<Long> write = owner.number("writeCapacity");
    return provisioned && (read.isPresent() || write.isPresent())
        ? ProvisionedThroughput.builder()
            .readCapacityUnits(read.orElse(null))
            .writeCapacityUnits(write.orElse(null))
            .build()
        : null;
  }

  private static <T> List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
