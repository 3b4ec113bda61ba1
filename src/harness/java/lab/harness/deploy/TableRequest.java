package lab.harness.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** What DynamoDB is asked for, to create a table as it is declared. */
record TableRequest(String table, Inputs inputs) {

  private static final String PROVISIONED = "PROVISIONED";
  private static final List<String> BILLING = List.of(PROVISIONED, "PAY_PER_REQUEST");

  private static final List<String> TYPES = List.of("S", "N", "B");
  private static final List<String> PROJECTIONS = List.of("ALL", "INCLUDE", "KEYS_ONLY");

  CreateTableRequest build() {
    String billing = inputs.word("billingMode", BILLING).orElse(PROVISIONED);
    boolean provisioned = billing.equals(PROVISIONED);
    // DynamoDB refuses lists of indexes that are empty; with none at all it is content.
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
        .attributeType(attribute.word("type", TYPES).orElse(null))
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
    return Stream.concat(
            hash.stream().map(name -> key(name, KeyType.HASH)),
            range.stream().map(name -> key(name, KeyType.RANGE)))
        .toList();
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static Projection projection(Inputs index) {
    return Projection.builder()
        .projectionType(index.word("projectionType", PROJECTIONS).orElse(null))
        .nonKeyAttributes(orNull(index.strings("nonKeyAttributes")))
        .build();
  }

  /** Left out of a table that is paid by request: the provider, too, passes over it there. */
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
