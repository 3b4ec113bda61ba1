package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.contract.Storage;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fault.Failure;
import lab.harness.fault.Share;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Buckets;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.requests.Request;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Faults do what the real services do, when they are asked for, and lose nothing. */
class FaultsTest {

  private static EmbeddedCloud cloud;

  private GameTable table;
  private DynamoDbClient client;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud(true);
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @BeforeEach
  void makeTable() {
    table = new Tables(cloud, new TableNames()).writable(() -> new World(List.of()));
    client = table.client();
  }

  @Test
  void smallPagesLeaveMoreToRead() {
    table.state().put(items(10));
    table.faults().smallPages(4);

    ScanResponse page = client.scan(scan -> scan.tableName(table.name()));

    assertThat(page.items()).hasSize(4);
    assertThat(page.hasLastEvaluatedKey()).isTrue();
    assertThat(client.scanPaginator(scan -> scan.tableName(table.name())).items()).hasSize(10);
  }

  @Test
  void pagesMayBeOfUnequalSize() {
    table.state().put(items(10));
    table.faults().smallPages(4, 1);

    assertThat(client.scanPaginator(scan -> scan.tableName(table.name())).stream())
        .extracting(ScanResponse::count)
        .startsWith(4, 1, 4, 1);
  }

  @Test
  void smallPagesOfObjectsLeaveMoreToRead() {
    Bucket bucket = new Buckets(cloud).make(false);
    IntStream.range(0, 5).forEach(i -> bucket.state().put("key" + i, new byte[0]));
    bucket.faults().smallPages(2);

    ListObjectsV2Response page = bucket.client().listObjectsV2(list -> list.bucket(bucket.name()));

    assertThat(page.contents()).hasSize(2);
    assertThat(page.isTruncated()).isTrue();
  }

  @Test
  void halfABatchComesBackUnwritten() {
    table.faults().unprocessedItems(Share.HALF);

    List<WriteRequest> unprocessed = write(writes(items(5)));

    assertThat(unprocessed).hasSize(2);
    assertThat(table.state().items()).hasSize(3);
    assertThat(write(unprocessed)).isEmpty();
    assertThat(table.state().items()).hasSize(5);
  }

  @Test
  void aWholeBatchComesBackUnwritten() {
    table.faults().unprocessedItems(Share.ALL, Share.NONE, Share.ALL);

    List<WriteRequest> batch = writes(items(5));

    assertThat(write(batch)).isEqualTo(batch);
    assertThat(table.state().items()).isEmpty();
    assertThat(write(batch)).isEmpty();
    assertThat(table.state().items()).hasSize(5);
    assertThat(write(batch)).isEqualTo(batch);
    assertThat(write(batch)).isEmpty();
  }

  @Test
  void itemsOfAKindComeBackUnwrittenOnce() {
    table.faults().unprocessedItems(item -> item.get("PK").s().matches("item[24]"));
    List<WriteRequest> batch = writes(items(6));

    assertThat(write(batch.subList(0, 2))).isEmpty();
    assertThat(write(batch.subList(2, 5))).containsExactly(batch.get(2), batch.get(4));
    assertThat(table.state().items()).hasSize(3);
    assertThat(write(batch.subList(4, 6))).isEmpty();
  }

  @Test
  void itemsOfAKindComeBackWhenTheyAreSentForTheFirstTime() {
    table.faults().unprocessedOnce(item -> item.get("PK").s().matches("item[24]"));
    List<WriteRequest> batch = writes(items(6));

    assertThat(write(batch.subList(0, 3))).containsExactly(batch.get(2));
    assertThat(write(batch.subList(2, 6))).containsExactly(batch.get(4));
    assertThat(write(batch.subList(4, 5))).isEmpty();
  }

  @Test
  void whatTheServiceRejectsIsRejected() {
    table.faults().unprocessedItems(Share.ALL);

    assertThatThrownBy(() -> write(writes(items(26)))).hasMessageContaining("Too many items");
    assertThatThrownBy(() -> write(List.of())).isInstanceOf(DynamoDbException.class);
    assertThat(write(writes(items(25)))).hasSize(25);
  }

  @Test
  void oneRequestIsThrottledAndNotSent() {
    table.faults().fail(Failure.THROTTLED, 3);
    List<WriteRequest> batch = writes(items(2));

    write(batch.subList(0, 1));
    client.scan(scan -> scan.tableName(table.name()));
    assertThatThrownBy(() -> write(batch.subList(1, 2)))
        .isInstanceOfSatisfying(
            ProvisionedThroughputExceededException.class,
            thrown -> {
              assertThat(thrown.isThrottlingException()).isTrue();
              assertThat(thrown.statusCode()).isEqualTo(400);
              assertThat(thrown).hasMessageContaining("provisioned throughput");
            });

    assertThat(table.state().items()).hasSize(1);
    assertThat(write(batch.subList(1, 2))).isEmpty();
    assertThat(table.requests().requests())
        .extracting(Request::operation, request -> request.failure().isPresent())
        .containsExactly(
            tuple("BatchWriteItem", false),
            tuple("Scan", false),
            tuple("BatchWriteItem", true),
            tuple("BatchWriteItem", false));
  }

  @Test
  void aTransactionIsCancelledForWantOfThroughput() {
    table.faults().fail(Failure.THROTTLED, 1);

    assertCancelled("ProvisionedThroughputExceeded");
  }

  @Test
  void transactionsAreCancelledForAConflict() {
    table.faults().conflicts(2);

    assertCancelled("TransactionConflict");
    assertCancelled("TransactionConflict");
    transact();
    assertThat(table.state().items()).hasSize(2);
  }

  @Test
  void aPageIsThrottledAmongSmallOnes() {
    table.state().put(items(10));
    table.faults().smallPages(4);
    table.faults().fail(Failure.THROTTLED, 2);

    Iterator<ScanResponse> pages =
        client.scanPaginator(scan -> scan.tableName(table.name())).iterator();

    assertThat(pages.next().items()).hasSize(4);
    assertThatThrownBy(pages::next).isInstanceOf(ProvisionedThroughputExceededException.class);
  }

  @Test
  void anIndexIsBeingBuiltOnce() {
    table.faults().fail(Failure.BUILDING, 1);

    client.scan(scan -> scan.tableName(table.name()));
    assertThatThrownBy(this::scanIndex)
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("Cannot read from backfilling global secondary index")
        .hasMessageContaining(Storage.INVERTED_INDEX);
    assertThat(scanIndex().items()).isEmpty();
  }

  @Test
  void objectsAreAskedForTooFast() {
    Bucket bucket = new Buckets(cloud).make(false);
    bucket.state().put("key", new byte[0]);
    bucket.faults().fail(Failure.THROTTLED, 1);

    assertThatThrownBy(() -> get(bucket))
        .isInstanceOfSatisfying(
            S3Exception.class,
            thrown -> {
              assertThat(thrown.isThrottlingException()).isTrue();
              assertThat(thrown.statusCode()).isEqualTo(503);
              assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("SlowDown");
            });
    assertThat(get(bucket).asByteArray()).isEmpty();
  }

  @Test
  void aRivalActsOnceBeforeTheWrite() {
    List<Integer> seen = new ArrayList<>();
    table.faults().beforeNextWrite(() -> seen.add(table.state().items().size()));

    items(2).forEach(item -> client.putItem(put -> put.tableName(table.name()).item(item)));

    assertThat(seen).containsExactly(0);
  }

  @Test
  void noFaultIsLeft() {
    table.state().put(items(10));
    table.faults().smallPages(4);
    table.faults().fail(Failure.THROTTLED, 1);
    table.faults().none();

    assertThat(client.scan(scan -> scan.tableName(table.name())).items()).hasSize(10);
  }

  private void assertCancelled(String reason) {
    assertThatThrownBy(this::transact)
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            thrown ->
                assertThat(thrown.cancellationReasons())
                    .extracting(CancellationReason::code)
                    .containsExactly(reason, "None"));
    assertThat(table.state().items()).isEmpty();
  }

  private void transact() {
    List<TransactWriteItem> puts =
        items(2).stream()
            .map(item -> Put.builder().tableName(table.name()).item(item).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    client.transactWriteItems(write -> write.transactItems(puts));
  }

  private List<WriteRequest> write(List<WriteRequest> writes) {
    return client
        .batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), writes)))
        .unprocessedItems()
        .getOrDefault(table.name(), List.of());
  }

  private ScanResponse scanIndex() {
    return client.scan(scan -> scan.tableName(table.name()).indexName(Storage.INVERTED_INDEX));
  }

  private static ResponseBytes<GetObjectResponse> get(Bucket bucket) {
    return bucket.client().getObjectAsBytes(get -> get.bucket(bucket.name()).key("key"));
  }

  private static List<WriteRequest> writes(List<Map<String, AttributeValue>> items) {
    return items.stream()
        .map(item -> PutRequest.builder().item(item).build())
        .map(put -> WriteRequest.builder().putRequest(put).build())
        .toList();
  }

  private static List<Map<String, AttributeValue>> items(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Map.of("PK", fromS("item" + i), "SK", fromS("item")))
        .toList();
  }
}
