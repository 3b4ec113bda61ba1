package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** DynamoDB in this JVM writes, and makes tables, as the table in {@code CONTRIBUTING.md} says. */
class DynamoWritesEmulatorTest {

  private static final String ABSENT = "attribute_not_exists(PK)";

  private static EmbeddedCloud cloud;
  private static DynamoDbClient dynamo;

  private GameTable table;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
    dynamo = cloud.dynamo();
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @BeforeEach
  void makeTable() {
    table = new Tables(cloud, new TableNames()).writable(() -> new World(List.of()));
    table.prepare();
  }

  @Test
  void sortKeysAreInTheOrderOfTheirBytes() {
    List<String> keys = List.of("10", "9", "Z", "a", "é", "日", "\uFFFD", "😀");
    keys.stream().sorted(String.CASE_INSENSITIVE_ORDER).forEach(key -> put(item("order", key)));

    assertThat(query("order").items())
        .extracting(item -> item.get("SK").s())
        .containsExactlyElementsOf(keys);
  }

  @Test
  void aPageHoldsAMegabyte() {
    String large = "x".repeat(390 * 1024);
    IntStream.range(0, 4)
        .forEach(
            i ->
                put(
                    Map.of(
                        "PK", fromS("large"),
                        "SK", fromS("part " + i),
                        "text", fromS(large))));

    QueryResponse page = query("large");

    assertThat(page.count()).isBetween(2, 3);
    assertThat(page.hasLastEvaluatedKey()).isTrue();
    assertThat(page.consumedCapacity().capacityUnits()).isLessThanOrEqualTo(3 * 390 / 4 / 2.0 + 1);
  }

  @Test
  void numbersComeBackInTheirShortestForm() {
    put(
        Map.of(
            "PK", fromS("number"),
            "SK", fromS("number"),
            "places", fromN("1.50"),
            "people", fromN("050")));

    assertThat(query("number").items().get(0))
        .containsEntry("places", fromN("1.5"))
        .containsEntry("people", fromN("50"));
  }

  @Test
  void aBatchHoldsAKeyOnceAndAtMost25Items() {
    assertThatThrownBy(() -> write(Collections.nCopies(2, item("batch", "twice"))))
        .satisfies(Validation.says("duplicates"));
    assertThatThrownBy(() -> write(items(26))).satisfies(Validation.says("Too many items"));
    assertThat(query("batch").items()).isEmpty();
  }

  @Test
  void aBatchReplacesWhatIsThereAndLeavesNothingUnprocessed() {
    put(Map.of("PK", fromS("batch"), "SK", fromS("0"), "old", fromS("yes")));

    assertThat(write(items(25)).unprocessedItems()).isEmpty();

    assertThat(query("batch").items()).hasSize(25).contains(item("batch", "0"));
  }

  @Test
  void aConditionThatDoesNotHoldIsAnExceptionOfItsOwn() {
    put(item("one", "one"));

    assertThatThrownBy(
            () ->
                dynamo.putItem(
                    put ->
                        put.tableName(table.name())
                            .item(item("one", "one"))
                            .conditionExpression(ABSENT)))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void aTransactionHappensWhollyOrNotAtAllAndSaysWhy() {
    put(item("there", "there"));

    assertThatThrownBy(() -> transact(absent("new"), absent("there")))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            thrown -> {
              assertThat(thrown.cancellationReasons())
                  .extracting(CancellationReason::code)
                  .containsExactly("None", "ConditionalCheckFailed");
              assertThat(thrown.cancellationReasons().get(1).item())
                  .isEqualTo(item("there", "there"));
            });
    assertThat(query("new").items()).isEmpty();
  }

  /** DynamoDB Local looks at the conditions first, so the lab's clients reject it before. */
  @Test
  void aTransactionNamesAnItemOnce() {
    assertThatThrownBy(() -> transact(absent("one"), absent("one")))
        .isInstanceOf(TransactionCanceledException.class);
    assertThatThrownBy(
            () ->
                table
                    .client()
                    .transactWriteItems(it -> it.transactItems(absent("one"), absent("one"))))
        .satisfies(Validation.says("multiple operations on one item"));
  }

  @Test
  void aTokenStandsForOneTransaction() {
    transact("token", absent("one"));

    assertThatThrownBy(() -> transact("token", absent("other")))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(query("other").items()).isEmpty();
  }

  @Test
  void aTableDeclaresTheAttributesOfItsKeysAndNoOthers() {
    assertThatThrownBy(() -> dynamo.createTable(table("too-many", "PK", "SK", "username").build()))
        .satisfies(Validation.says("number of attributes"));
    assertThatThrownBy(() -> dynamo.createTable(table("too-few", "PK").build()))
        .satisfies(Validation.says("not specified in Attribute Definitions"));
  }

  @Test
  void aTableWithCapacityNeedsToSayHowMuch() {
    assertThatThrownBy(
            () ->
                dynamo.createTable(
                    table("none", "PK", "SK").billingMode(BillingMode.PROVISIONED).build()))
        .satisfies(Validation.says("provisioned throughput"));
  }

  @Test
  void aTablePaidByRequestHasNoUnits() {
    TableDescription made =
        dynamo
            .createTable(
                table("paid-by-request", "PK", "SK")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .build())
            .tableDescription();

    assertThat(made.provisionedThroughput())
        .extracting(
            ProvisionedThroughputDescription::readCapacityUnits,
            ProvisionedThroughputDescription::writeCapacityUnits)
        .containsExactly(0L, 0L);
  }

  /** A real table, and each of its indexes, is CREATING for a while. */
  @Test
  void aTableAndItsIndexesAreActiveAtOnce() {
    TableDescription made =
        dynamo.describeTable(describe -> describe.tableName(table.name())).table();

    assertThat(made.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(made.globalSecondaryIndexes())
        .hasSize(2)
        .allSatisfy(index -> assertThat(index.indexStatus()).isEqualTo(IndexStatus.ACTIVE));
  }

  @Test
  void anIndexCanBeAddedAndTakesInWhatIsThere() {
    put(
        Map.of(
            "PK", fromS("game"),
            "SK", fromS("game"),
            "map", fromS("Lake"),
            "open_timestamp", fromS("2026")));

    table.callOpenGamesIndex("ByMap");

    assertThat(dynamo.scan(scan -> scan.tableName(table.name()).indexName("ByMap")).count())
        .isEqualTo(1);
  }

  private QueryResponse query(String partition) {
    return dynamo.query(
        query ->
            query
                .tableName(table.name())
                .keyConditionExpression("PK = :pk")
                .expressionAttributeValues(Map.of(":pk", fromS(partition)))
                .returnConsumedCapacity("TOTAL"));
  }

  private void put(Map<String, AttributeValue> item) {
    dynamo.putItem(put -> put.tableName(table.name()).item(item));
  }

  private BatchWriteItemResponse write(List<Map<String, AttributeValue>> items) {
    List<WriteRequest> writes =
        items.stream()
            .map(
                item ->
                    WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build())
            .toList();
    return dynamo.batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), writes)));
  }

  private void transact(TransactWriteItem... items) {
    dynamo.transactWriteItems(transaction -> transaction.transactItems(items));
  }

  private void transact(String token, TransactWriteItem item) {
    dynamo.transactWriteItems(
        transaction -> transaction.transactItems(item).clientRequestToken(token));
  }

  private TransactWriteItem absent(String name) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table.name())
                    .item(item(name, name))
                    .conditionExpression(ABSENT)
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private static List<Map<String, AttributeValue>> items(int count) {
    return IntStream.range(0, count).mapToObj(i -> item("batch", String.valueOf(i))).toList();
  }

  private static Map<String, AttributeValue> item(String partition, String sort) {
    return Map.of("PK", fromS(partition), "SK", fromS(sort));
  }

  private static CreateTableRequest.Builder table(String name, String... attributes) {
    return CreateTableRequest.builder()
        .tableName(name)
        .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
        .attributeDefinitions(
            Stream.of(attributes)
                .map(
                    attribute ->
                        AttributeDefinition.builder()
                            .attributeName(attribute)
                            .attributeType(ScalarAttributeType.S)
                            .build())
                .toList());
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
