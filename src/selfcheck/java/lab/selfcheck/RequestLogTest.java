package lab.selfcheck;

import static lab.harness.assertion.LabAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.contract.Storage;
import lab.contract.User;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.requests.Request;
import lab.harness.world.Items;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The log has every request, what it cost and what the student got; its assertions hold to it. */
class RequestLogTest {

  private static EmbeddedCloud cloud;
  private static GameTable table;

  private DynamoDbClient client;
  private final String gameId = table.oracle().games().get(0).gameId();
  private final int players = table.oracle().players(gameId).size();

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
    table = new Tables(cloud, new TableNames()).readable(() -> World.generate(1));
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @BeforeEach
  void reset() {
    table.reset();
    client = table.client();
  }

  @Test
  void hasWhatAQueryReadAndCost() {
    client.query(ofGame().filterExpression("attribute_exists(username)").build());

    Request request = only();
    assertThat(request.isQuery()).isTrue();
    assertThat(request.scanned()).isEqualTo(1 + players);
    assertThat(request.returned()).isEqualTo(players);
    assertThat(request.capacityUnits()).isGreaterThan(0);
    assertThat(request.index()).isEmpty();
    assertThat(request.hasMore()).isFalse();
  }

  @Test
  void knowsTheCostThoughNobodyAsked() {
    ScanResponse untold = client.scan(scan -> scan.tableName(table.name()));
    ScanResponse told =
        client.scan(
            scan ->
                scan.tableName(table.name()).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(untold.consumedCapacity()).isNull();
    assertThat(told.consumedCapacity().capacityUnits())
        .isEqualTo(table.requests().requests().get(0).capacityUnits());
  }

  @Test
  void keepsWhatIsNoLongerLookedAt() {
    client.getItem(get -> get.tableName(table.name()).key(absent()));
    table.requests().clear();
    client.scan(scan -> scan.tableName(table.name()));

    assertThat(only().operation()).isEqualTo("Scan");
    assertThat(table.requests().all())
        .extracting(Request::operation)
        .containsExactly("GetItem", "Scan");
    table.requests().reset();
    assertThat(table.requests().all()).isEmpty();
  }

  @Test
  void hasRequestsThatFailed() {
    assertThatThrownBy(() -> client.getItem(get -> get.tableName(table.name()).key(Map.of())))
        .isInstanceOf(RuntimeException.class);

    assertThat(only().response()).isEmpty();
  }

  @Test
  void stopsRequestsToAnotherTable() {
    assertThat(Told.by(() -> client.scan(scan -> scan.tableName(Storage.TABLE_NAME))))
        .contains(Storage.TABLE_NAME)
        .contains(table.name());
  }

  @Test
  void stopsTransactionsOnAnotherTable() {
    TransactWriteItem delete =
        TransactWriteItem.builder()
            .delete(it -> it.tableName(Storage.TABLE_NAME).key(absent()))
            .build();
    assertThat(Told.by(() -> client.transactWriteItems(write -> write.transactItems(delete))))
        .contains("asked for the table " + Storage.TABLE_NAME);

    ParameterizedStatement update =
        ParameterizedStatement.builder()
            .statement("UPDATE \"battle-royale\" SET a = 1 WHERE PK = 'a' AND SK = 'b'")
            .build();
    assertThat(Told.by(() -> client.executeTransaction(all -> all.transactStatements(update))))
        .contains("asked for the table " + Storage.TABLE_NAME);
  }

  @Test
  void statementsThatOnlyReadAreNoWrite() {
    String select = "SELECT * FROM \"%s\" WHERE PK = 'a' AND SK = 'b'".formatted(table.name());
    BatchStatementRequest one = BatchStatementRequest.builder().statement(select).build();
    ParameterizedStatement other = ParameterizedStatement.builder().statement(select).build();
    client.batchExecuteStatement(batch -> batch.statements(one));
    client.executeTransaction(all -> all.transactStatements(other));

    assertThat(table.requests().requests()).extracting(Request::isWrite).containsOnly(false);
  }

  @Test
  void stopsWhoDeletesTheTable() {
    assertThat(Told.by(() -> client.deleteTable(delete -> delete.tableName(table.name()))))
        .contains("delete the table");
  }

  @Test
  void aClientThatWasClosedIsClosedForItsUserAlone() {
    DynamoDbClient lent = table.client();
    lent.close();

    assertThat(Told.by(() -> lent.scan(scan -> scan.tableName(table.name()))))
        .contains("closed the client");
    client.scan(scan -> scan.tableName(table.name()));
  }

  @Test
  void tellsPartiQlScansFromQueries() {
    statement("SELECT * FROM \"%s\" WHERE username = 'x'");
    statement("SELECT * FROM \"%s\" WHERE PK = 'GAME#x'");
    statement("select * from \"%s\".\"OpenGamesIndex\" where \"map\" = 'x'");

    assertThat(table.requests().requests())
        .extracting(Request::isScan)
        .containsExactly(true, false, false);
    assertThat(table.requests().requests().get(2).index()).contains(Storage.OPEN_GAMES_INDEX);
  }

  @Test
  void tellsAPartiQlFilterFromAComparisonOfTheSortKey() {
    statement("SELECT * FROM \"%s\" WHERE PK = 'GAME#x' AND begins_with(\"SK\", 'USER#')");
    statement("SELECT * FROM \"%s\" WHERE SK >= 'USER#' AND PK = 'GAME#x'");
    statement("SELECT * FROM \"%s\".\"InvertedIndex\" WHERE SK = 'x' AND username = 'x'");
    assertThat(table.requests()).wastesNothing(0);

    statement("SELECT * FROM \"%s\" WHERE PK = 'GAME#x' AND username IS NOT MISSING");
    assertThat(Told.by(() -> assertThat(table.requests()).wastesNothing(0)))
        .contains("drops some of them");
  }

  @Test
  void countsTheKeysOfABatch() {
    List<Map<String, AttributeValue>> keys =
        List.of(absent(), Map.of("PK", fromS("a"), "SK", fromS("b")));
    client.batchGetItem(
        get ->
            get.requestItems(Map.of(table.name(), KeysAndAttributes.builder().keys(keys).build())));

    assertThat(Told.by(() -> assertThat(table.requests()).readNoMoreThan(1)))
        .contains("looked up 2 items");
  }

  @Test
  void stopsEndlessRequests() {
    assertThat(
            Told.by(
                () -> {
                  while (true) {
                    client.getItem(get -> get.tableName(table.name()).key(absent()));
                  }
                }))
        .contains("more than 1000 requests");
  }

  @Test
  void manyItemsMayTakeManyRequestsAndNotTheSameOne() {
    World world =
        new World(
            IntStream.range(0, 700)
                .mapToObj(i -> Items.of(new User("user" + i, "n", "e", "b", "a")))
                .toList());
    GameTable large = new Tables(cloud, new TableNames()).readable(() -> world);
    for (int i = 0; i < 1_400; i++) {
      get(large, "user" + i);
    }
    assertThat(Told.by(() -> get(large, "one more"))).contains("more than 1400 requests");

    large.requests().clear();
    get(large, "other");
    assertThat(
            Told.by(
                () -> {
                  while (true) {
                    get(large, "same");
                  }
                }))
        .contains("more than 1000 requests");
    assertThat(large.requests().requests()).hasSize(1_002);
  }

  private static void get(GameTable from, String username) {
    from.client()
        .getItem(get -> get.tableName(from.name()).key(from.keys().user(username).toItem()));
  }

  @Test
  void stopsWritesToATableThatIsOnlyRead() {
    assertThat(
            Told.by(
                () -> client.deleteItem(delete -> delete.tableName(table.name()).key(absent()))))
        .contains("DeleteItem");
    statement("SELECT * FROM \"%s\" WHERE PK = 'GAME#x'");
    transaction("SELECT * FROM \"%s\" WHERE PK = 'x' AND SK = 'x'");
    assertThat(Told.by(() -> transaction("DELETE FROM \"%s\" WHERE PK = 'x' AND SK = 'x'")))
        .contains("ExecuteTransaction");
  }

  @Test
  void aClientIsLentForOneTest() {
    DynamoDbClient lent = table.client();
    table.reset();

    assertThat(Told.by(() -> lent.scan(scan -> scan.tableName(table.name()))))
        .contains("for an earlier test");
    assertThat(table.requests().requests()).isEmpty();
    table.client().scan(scan -> scan.tableName(table.name()));
  }

  @Test
  void oneQueryMayHavePages() {
    table.faults().smallPages(2);
    client.queryPaginator(ofGame().build()).items().stream().toList();

    assertThat(table.requests()).isOneQuery(1 + players).wastesNothing(1 + players);
  }

  @Test
  void twoQueriesAreNotOne() {
    client.query(ofGame().build());
    client.query(ofGame().build());

    assertThat(Told.by(() -> assertThat(table.requests()).isOneQuery(2 + 2 * players)))
        .contains("2 queries");
  }

  @Test
  void aScanIsNamedWithItsCost() {
    client.scan(scan -> scan.tableName(table.name()));

    int items = table.oracle().items();
    assertThat(Told.by(() -> assertThat(table.requests()).readNoMoreThan(1)))
        .contains("scanned %d items".formatted(items));
  }

  @Test
  void noRequestIsNoAnswer() {
    assertThat(Told.by(() -> assertThat(table.requests()).readNoMoreThan(1)))
        .contains("No request");
  }

  private Request only() {
    List<Request> requests = table.requests().requests();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }

  private QueryRequest.Builder ofGame() {
    return QueryRequest.builder()
        .tableName(table.name())
        .keyConditionExpression("PK = :pk")
        .expressionAttributeValues(Map.of(":pk", fromS("GAME#" + gameId)));
  }

  private void statement(String pattern) {
    client.executeStatement(execute -> execute.statement(pattern.formatted(table.name())));
  }

  private void transaction(String pattern) {
    ParameterizedStatement statement =
        ParameterizedStatement.builder().statement(pattern.formatted(table.name())).build();
    client.executeTransaction(execute -> execute.transactStatements(statement));
  }

  private static Map<String, AttributeValue> absent() {
    return Map.of("PK", fromS("absent"), "SK", fromS("absent"));
  }
}
