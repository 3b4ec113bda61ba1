package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.kit.Bucket;
import lab.harness.kit.Buckets;
import lab.harness.kit.GameTable;
import lab.harness.kit.Tables;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

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
    table = new Tables(cloud).writable(() -> new World(List.of()));
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
  void smallPagesOfObjectsLeaveMoreToRead() {
    Bucket bucket = new Buckets(cloud).make(false);
    IntStream.range(0, 5).forEach(i -> bucket.state().put("key" + i, new byte[0]));
    bucket.faults().smallPages(2);

    ListObjectsV2Response page = bucket.client().listObjectsV2(list -> list.bucket(bucket.name()));

    assertThat(page.contents()).hasSize(2);
    assertThat(page.isTruncated()).isTrue();
  }

  @Test
  void unprocessedItemsComeBackUnwritten() {
    table.faults().unprocessedItems(1);

    Map<String, List<WriteRequest>> unprocessed = write(items(5));

    assertThat(unprocessed.get(table.name())).hasSize(2);
    assertThat(table.state().items()).hasSize(3);
    assertThat(client.batchWriteItem(batch -> batch.requestItems(unprocessed)).unprocessedItems())
        .isEmpty();
    assertThat(table.state().items()).hasSize(5);
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
    table.faults().none();

    assertThat(client.scan(scan -> scan.tableName(table.name())).items()).hasSize(10);
  }

  private Map<String, List<WriteRequest>> write(List<Map<String, AttributeValue>> items) {
    List<WriteRequest> writes =
        items.stream()
            .map(
                item ->
                    WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build())
            .toList();
    return client
        .batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), writes)))
        .unprocessedItems();
  }

  private static List<Map<String, AttributeValue>> items(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Map.of("PK", fromS("item" + i), "SK", fromS("item")))
        .toList();
  }
}
