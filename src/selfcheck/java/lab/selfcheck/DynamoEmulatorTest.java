package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.contract.Storage;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.settings.Settings;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** DynamoDB in this JVM reads, and charges for it, as the table in {@code CONTRIBUTING.md} says. */
class DynamoEmulatorTest {

  private static final String GAME = "GAME#c9c3917e-30f3-4ba4-82c4-2e9a0e4d1cfd";
  private static final String PLAYER = "USER#johnsonscott";

  private static EmbeddedCloud cloud;
  private static DynamoDbClient dynamo;
  private static String table;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
    dynamo = cloud.dynamo();
    GameTable sheet =
        new Tables(cloud, new TableNames()).writable(() -> World.read(Settings.SHEET_ITEMS));
    assertThat(sheet.state().items()).hasSize(835);
    table = sheet.name();
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Select.class,
      names = {"COUNT", "ALL_ATTRIBUTES"})
  void aScanCostsWhatTheSheetSaysCountedOrRead(Select select) {
    ScanResponse scan =
        dynamo.scan(
            request ->
                request
                    .tableName(table)
                    .select(select)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(scan.count()).isEqualTo(835);
    assertThat(scan.consumedCapacity().capacityUnits()).isEqualTo(14.5);
    assertThat(scan.hasItems()).isEqualTo(select != Select.COUNT);
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
  void eachPageIsRoundedUp() {
    List<ScanResponse> pages =
        dynamo
            .scanPaginator(
                request ->
                    request
                        .tableName(table)
                        .limit(100)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
            .stream()
            .toList();

    assertThat(pages)
        .hasSize(9)
        .allSatisfy(page -> assertThat(page.consumedCapacity().capacityUnits() % 0.5).isZero());
    assertThat(pages.stream().mapToDouble(page -> page.consumedCapacity().capacityUnits()).sum())
        .isGreaterThan(14.5);
  }

  @Test
  void segmentsShareOutTheItems() {
    List<Integer> counts =
        IntStream.range(0, 4)
            .mapToObj(
                segment ->
                    dynamo
                        .scan(scan -> scan.tableName(table).segment(segment).totalSegments(4))
                        .count())
            .toList();

    assertThat(counts).allMatch(count -> count < 835);
    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(835);
  }

  @Test
  void capacityIsOnlyToldToThoseWhoAsk() {
    assertThat(dynamo.scan(request -> request.tableName(table)).consumedCapacity()).isNull();
  }

  @Test
  void anItemCostsHalfAUnitAlsoWhereThereIsNone() {
    GetItemResponse item = get(PLAYER, "#METADATA#johnsonscott");
    GetItemResponse none = get("USER#nobody", "#METADATA#nobody");

    assertThat(item.hasItem()).isTrue();
    assertThat(none.hasItem()).isFalse();
    assertThat(Stream.of(item, none))
        .allSatisfy(it -> assertThat(it.consumedCapacity().capacityUnits()).isEqualTo(0.5));
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
    assertThat(query.consumedCapacity().capacityUnits()).isEqualTo(1.0);
  }

  @Test
  void aLimitCountsBeforeTheFilter() {
    QueryResponse query =
        dynamo.query(ofGame().limit(20).filterExpression("attribute_exists(creator)").build());

    assertThat(query.count()).isEqualTo(1);
    assertThat(query.scannedCount()).isEqualTo(20);
    assertThat(query.hasLastEvaluatedKey()).isTrue();
  }

  @Test
  void aPageEndsWithTheKeyToGoOnFrom() {
    QueryResponse first = dynamo.query(ofGame().limit(20).build());

    assertThat(first.items()).hasSize(20);
    assertThat(first.lastEvaluatedKey())
        .isEqualTo(
            Map.of(
                "PK", first.items().get(19).get("PK"),
                "SK", first.items().get(19).get("SK")));
    assertThat(dynamo.query(ofGame().exclusiveStartKey(first.lastEvaluatedKey()).build()).items())
        .hasSize(31);
  }

  /** So an empty page may come last, and is no fault. */
  @Test
  void aPageThatIsJustFullNamesAKeyToo() {
    QueryResponse all = dynamo.query(ofGame().limit(51).build());

    assertThat(all.items()).hasSize(51);
    assertThat(all.hasLastEvaluatedKey()).isTrue();
    assertThat(dynamo.query(ofGame().exclusiveStartKey(all.lastEvaluatedKey()).build()).items())
        .isEmpty();
  }

  @Test
  void aSortKeyCanBeAskedForByItsStart() {
    QueryResponse players =
        dynamo.query(
            ofGame()
                .keyConditionExpression("PK = :pk AND begins_with(SK, :user)")
                .expressionAttributeValues(Map.of(":pk", fromS(GAME), ":user", fromS("USER#")))
                .build());

    assertThat(players.count()).isEqualTo(50);
    assertThat(players.scannedCount()).isEqualTo(50);
  }

  @Test
  void aQueryNeedsThePartitionKeyAndNoFilterOnTheSortKey() {
    assertRejected(ofGame().keyConditionExpression("SK = :pk"), "missed key schema element");
    assertRejected(ofGame().filterExpression("SK > :pk"), "non-primary key attributes");
  }

  @Test
  void reservedWordsNeedAPlaceholder() {
    assertRejected(
        ofGame().indexName(Storage.OPEN_GAMES_INDEX).keyConditionExpression("map = :pk"),
        "reserved keyword: map");
  }

  @Test
  void theInvertedIndexSwapsTheKeysAndHoldsTheWholeItem() {
    List<Map<String, AttributeValue>> games =
        dynamo
            .query(
                query ->
                    query
                        .tableName(table)
                        .indexName(Storage.INVERTED_INDEX)
                        .keyConditionExpression("SK = :sk")
                        .expressionAttributeValues(Map.of(":sk", fromS(PLAYER))))
            .items();

    assertThat(games)
        .isNotEmpty()
        .allSatisfy(game -> assertThat(game).isEqualTo(get(game.get("PK").s(), PLAYER).item()));
    assertThat(games).extracting(game -> game.get("PK").s()).isSorted();
  }

  @Test
  void aSparseIndexHoldsOnlyItemsWithItsKeys() {
    assertThat(
            dynamo.scan(scan -> scan.tableName(table).indexName(Storage.OPEN_GAMES_INDEX)).items())
        .hasSize(9);
  }

  @Test
  void anIndexKnowsNoConsistentRead() {
    assertRejected(
        ofGame()
            .indexName(Storage.INVERTED_INDEX)
            .keyConditionExpression("SK = :pk")
            .consistentRead(true),
        "Consistent reads are not supported on global secondary indexes");
  }

  /** DynamoDB tells what a statement consumed; DynamoDB Local does not. */
  @Test
  void aStatementGoesOnWithItsTokenAndTellsNoCapacity() {
    ExecuteStatementResponse first = select(null);
    ExecuteStatementResponse second = select(first.nextToken());

    assertThat(first.items()).hasSize(30);
    assertThat(first.consumedCapacity()).isNull();
    assertThat(second.items()).hasSize(21).doesNotContainAnyElementsOf(first.items());
    assertThat(second.nextToken()).isNull();
  }

  private static ExecuteStatementResponse select(String token) {
    return dynamo.executeStatement(
        execute ->
            execute
                .statement("SELECT * FROM \"%s\" WHERE PK = ?".formatted(table))
                .parameters(fromS(GAME))
                .limit(30)
                .nextToken(token)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
  }

  private static void assertRejected(QueryRequest.Builder query, String words) {
    assertThatThrownBy(() -> dynamo.query(query.build())).satisfies(Validation.says(words));
  }

  private static GetItemResponse get(String partition, String sort) {
    return dynamo.getItem(
        get ->
            get.tableName(table)
                .key(Map.of("PK", fromS(partition), "SK", fromS(sort)))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
  }

  private static QueryRequest.Builder ofGame() {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("PK = :pk")
        .expressionAttributeValues(Map.of(":pk", fromS(GAME)));
  }
}
