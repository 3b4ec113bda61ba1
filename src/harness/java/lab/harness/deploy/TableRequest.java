package lab.harness.deploy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** What DynamoDB is asked for, to create a table as it is declared, with some of its indexes. */
record TableRequest(String table, Inputs inputs) {

  private static final String PROVISIONED = BillingMode.PROVISIONED.toString();

  /** The indexes that are declared, the global ones first. */
  List<Inputs> indexes() {
    return Stream.concat(global().stream(), local().stream()).toList();
  }

  CreateTableRequest with(Collection<Inputs> indexes) {
    String billing = inputs.word("billingMode", BillingMode.knownValues()).orElse(PROVISIONED);
    boolean provisioned = billing.equals(PROVISIONED);
    // DynamoDB does not take lists of indexes that are empty, but takes none at all.
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(billing)
        .attributeDefinitions(
            attributes(Stream.concat(Stream.of(inputs), indexes.stream()).toList()))
        .keySchema(keys(inputs.string("hashKey"), inputs.string("rangeKey")))
        .provisionedThroughput(throughput(inputs, provisioned))
        .globalSecondaryIndexes(
            orNull(
                global().stream()
                    .filter(indexes::contains)
                    .distinct()
                    .map(index -> globalIndex(index, provisioned))
                    .toList()))
        .localSecondaryIndexes(
            orNull(
                local().stream()
                    .filter(indexes::contains)
                    .distinct()
                    .map(this::localIndex)
                    .toList()))
        .build();
  }

  /** The declared attributes that the keys of these are made of. */
  List<AttributeDefinition> attributes(Collection<Inputs> owners) {
    Set<String> used = new LinkedHashSet<>();
    owners.forEach(owner -> used.addAll(owner.keys()));
    return inputs.objects("attributes").stream()
        .filter(it -> it.string("name").filter(used::contains).isPresent())
        .map(TableRequest::attribute)
        .toList();
  }

  /** The key of an index; that of a local one begins with the table's. */
  List<KeySchemaElement> keysOf(Inputs index) {
    return local().contains(index)
        ? keys(inputs.string("hashKey"), index.string("rangeKey"))
        : keys(index.string("hashKey"), index.string("rangeKey"));
  }

  private List<Inputs> global() {
    return inputs.objects("globalSecondaryIndexes");
  }

  private List<Inputs> local() {
    return inputs.objects("localSecondaryIndexes");
  }

  private static AttributeDefinition attribute(Inputs attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.string("name").orElse(null))
        .attributeType(attribute.string("type").orElse(null))
        .build();
  }

  private GlobalSecondaryIndex globalIndex(Inputs index, boolean provisioned) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.string("name").orElse(null))
        .keySchema(keysOf(index))
        .projection(projection(index))
        .provisionedThroughput(throughput(index, provisioned))
        .build();
  }

  private LocalSecondaryIndex localIndex(Inputs index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.string("name").orElse(null))
        .keySchema(keysOf(index))
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
