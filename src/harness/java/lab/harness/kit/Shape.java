package lab.harness.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The shape of a table or an index in words, to be compared and to be shown. */
public final class Shape {

  private Shape() {}

  /**
   * A table's primary key.
   *
   * @param table the table
   * @return the words, such as {@code partition key PK (S), sort key SK (S)}
   */
  public static String keys(TableDescription table) {
    return keys(table, table.keySchema());
  }

  /**
   * An index's key.
   *
   * @param table the index's table
   * @param index the index
   * @return the words
   */
  public static String keys(TableDescription table, GlobalSecondaryIndexDescription index) {
    return keys(table, index.keySchema());
  }

  /**
   * A key of two strings.
   *
   * @param partition the partition key
   * @param sort the sort key
   * @return the words
   */
  public static String keys(String partition, String sort) {
    return "partition key %s (S), sort key %s (S)".formatted(partition, sort);
  }

  /**
   * What a table or an index was provisioned with.
   *
   * @param throughput what DynamoDB says of it; null for an index of a table that is paid by
   *     request
   * @return the words, such as {@code 5 read and 5 write units}; of a table that is paid by
   *     request, {@code 0 read and 0 write units}
   */
  public static String capacity(ProvisionedThroughputDescription throughput) {
    return throughput == null
        ? capacity(0, 0)
        : capacity(throughput.readCapacityUnits(), throughput.writeCapacityUnits());
  }

  /**
   * As many units to read as to write.
   *
   * @param units how many
   * @return the words
   */
  public static String capacity(int units) {
    return capacity(units, units);
  }

  /**
   * An index by its name.
   *
   * @param table its table
   * @param name its name
   * @return the index; empty if the table has none of that name
   */
  public static Optional<GlobalSecondaryIndexDescription> index(
      TableDescription table, String name) {
    return table.globalSecondaryIndexes().stream()
        .filter(index -> index.indexName().equals(name))
        .findFirst();
  }

  /**
   * An index by an attribute of its key.
   *
   * @param table its table
   * @param attribute the attribute
   * @return the index; empty if no index has that attribute in its key
   */
  public static Optional<GlobalSecondaryIndexDescription> indexWith(
      TableDescription table, String attribute) {
    return table.globalSecondaryIndexes().stream()
        .filter(index -> attributes(index).contains(attribute))
        .findFirst();
  }

  /**
   * An index by its whole key.
   *
   * @param table its table
   * @param partition its partition key
   * @param sort its sort key
   * @return the index; empty if no index has that key
   */
  public static Optional<GlobalSecondaryIndexDescription> indexOver(
      TableDescription table, String partition, String sort) {
    return table.globalSecondaryIndexes().stream()
        .filter(index -> attributes(index).equals(List.of(partition, sort)))
        .findFirst();
  }

  private static List<String> attributes(GlobalSecondaryIndexDescription index) {
    return index.keySchema().stream().map(KeySchemaElement::attributeName).toList();
  }

  private static String capacity(long read, long write) {
    return "%d read and %d write units".formatted(read, write);
  }

  private static String keys(TableDescription table, List<KeySchemaElement> schema) {
    return schema.stream()
        .map(
            element ->
                "%s %s (%s)"
                    .formatted(
                        element.keyType() == KeyType.HASH ? "partition key" : "sort key",
                        element.attributeName(),
                        type(table, element.attributeName())))
        .collect(Collectors.joining(", "));
  }

  private static String type(TableDescription table, String attribute) {
    return table.attributeDefinitions().stream()
        .filter(definition -> definition.attributeName().equals(attribute))
        .map(AttributeDefinition::attributeTypeAsString)
        .findFirst()
        .orElse("?");
  }
}
