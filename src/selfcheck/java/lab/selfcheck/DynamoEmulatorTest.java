package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.contract.Storage;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.kit.GameTable;
import lab.harness.kit.Tables;
import lab.harness.settings.Settings;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** DynamoDB in this JVM behaves, and charges, as the steps rely on. */
class DynamoEmulatorTest {

  private static final String GAME = "GAME#c9c3917e-30f3-4ba4-82c4-2e9a0e4d1cfd";

  private static EmbeddedCloud cloud;
  private static DynamoDbClient dynamo;
  private static String table;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
    dynamo = cloud.dynamo();
    GameTable sheet = new Tables(cloud).writable(() -> World.read(Settings.SHEET_ITEMS));
    assertThat(sheet.state().items()).hasSize(835);
    table = sheet.name();
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @Test
  void aScanCostsWhatTheSheetSays() {
    ScanResponse scan =
        dynamo.scan(
            request ->
                request
                    .tableName(table)
                    .select(Select.COUNT)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(scan.count()).isEqualTo(835);
    assertThat(scan.consumedCapacity().capacityUnits()).isEqualTo(14.5);
    assertThat(scan.hasItems()).isFalse();
    assertThat(scan.hasLastEvaluatedKey()).isFalse();
  }

  @Test
  void aConsistentScanCostsTwice() {
    ScanResponse scan =
        dynamo.scan(
            request ->
                request
                    .tableName(table)
                    .consistentRead(true)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(scan.consumedCapacity().capacityUnits()).isEqualTo(29.0);
  }

  @Test
  void capacityIsOnlyToldToThoseWhoAsk() {
    assertThat(dynamo.scan(request -> request.tableName(table)).consumedCapacity()).isNull();
  }

  @Test
  void aFilterIsPaidForLikeNone() {
    QueryResponse query =
        dynamo.query(
            ofGame()
                .filterExpression("attribute_exists(username)")
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());

    assertThat(query.count()).isEqualTo(50);
    assertThat(query.scannedCount()).isEqualTo(51);
    assertThat(query.consumedCapacity().capacityUnits()).isEqualTo(1.0, within(0.01));
  }

  @Test
  void aPageEndsWithAKey() {
    QueryResponse first = dynamo.query(ofGame().limit(20).build());

    assertThat(first.items()).hasSize(20);
    assertThat(first.hasLastEvaluatedKey()).isTrue();
    assertThat(dynamo.query(ofGame().exclusiveStartKey(first.lastEvaluatedKey()).build()).items())
        .hasSize(31);
  }

  @Test
  void aSparseIndexHoldsOnlyItemsWithItsKeys() {
    assertThat(
            dynamo.scan(scan -> scan.tableName(table).indexName(Storage.OPEN_GAMES_INDEX)).items())
        .hasSize(9);
  }

  @Test
  void aBatchHoldsAKeyOnceAndAtMost25Items() {
    assertThatThrownBy(() -> write(Collections.nCopies(2, item("twice"))))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("duplicates");
    assertThatThrownBy(
            () -> write(IntStream.range(0, 26).mapToObj(i -> item("batch" + i)).toList()))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("Too many items");
  }

  @Test
  void aTransactionHappensWhollyOrNotAtAll() {
    TransactWriteItem write =
        TransactWriteItem.builder()
            .put(put -> put.tableName(table).item(item("transaction")))
            .build();
    TransactWriteItem check =
        TransactWriteItem.builder()
            .conditionCheck(
                condition ->
                    condition
                        .tableName(table)
                        .key(item("absent"))
                        .conditionExpression("attribute_exists(PK)"))
            .build();

    assertThatThrownBy(
            () -> dynamo.transactWriteItems(transaction -> transaction.transactItems(write, check)))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            thrown ->
                assertThat(thrown.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("None", "ConditionalCheckFailed"));
    assertThat(dynamo.getItem(get -> get.tableName(table).key(item("transaction"))).hasItem())
        .isFalse();
  }

  private static QueryRequest.Builder ofGame() {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("PK = :pk")
        .expressionAttributeValues(Map.of(":pk", fromS(GAME)));
  }

  private static Map<String, AttributeValue> item(String name) {
    return Map.of("PK", fromS("TEST#" + name), "SK", fromS("TEST#" + name));
  }

  private static void write(List<Map<String, AttributeValue>> items) {
    List<WriteRequest> writes =
        items.stream()
            .map(
                item ->
                    WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build())
            .toList();
    dynamo.batchWriteItem(batch -> batch.requestItems(Map.of(table, writes)));
  }
}
