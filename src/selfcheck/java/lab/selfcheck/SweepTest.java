package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fault.Failure;
import lab.harness.fault.ServiceFailure;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Bucket;
import lab.harness.fixture.Buckets;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A sweep fails each request of a call, in each way that it can fail, and no other. */
class SweepTest {

  private static EmbeddedCloud cloud;

  private final List<String> came = new ArrayList<>();
  private GameTable table;
  private Bucket bucket;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud(true);
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @BeforeEach
  void make() {
    table = new Tables(cloud, new TableNames()).writable(() -> new World(List.of()));
    bucket = new Buckets(cloud).make(false);
    bucket.state().put("key", new byte[] {1, 2, 3, 4});
  }

  @Test
  void theFirstRequestFailsInEachWayAndLaterOnesInTwo() {
    Sweep.of(table.faults())
        .each(
            () -> {
              came.add("-");
              note(() -> get("a"));
              note(() -> get("b"));
            });

    assertThat(String.join("", came)).isEqualTo("-.." + "-!.".repeat(5) + "-.!".repeat(2));
    assertThat(table.requests().failures()).hasSize(7).allMatch(SweepTest::isOurs);
  }

  @Test
  void aTransactionFailsForEachOfItsParts() {
    List<List<String>> reasons = new ArrayList<>();

    Sweep.of(table.faults(), Failure.CONFLICT)
        .each(
            () -> {
              try {
                transact(3);
              } catch (TransactionCanceledException e) {
                reasons.add(
                    e.cancellationReasons().stream().map(CancellationReason::code).toList());
              }
            });

    assertThat(reasons)
        .containsExactly(
            List.of("TransactionConflict", "None", "None"),
            List.of("None", "TransactionConflict", "None"),
            List.of("None", "None", "TransactionConflict"));
  }

  @Test
  void aDownloadBreaksOffWhoeverReadsIt() {
    Sweep cut = Sweep.of(bucket.faults(), Failure.DOWNLOAD_CUT);

    cut.each(
        () -> {
          try (InputStream in =
              bucket.client().getObject(get -> get.bucket(bucket.name()).key("key"))) {
            came.add(in.readAllBytes().length + " bytes");
          } catch (IOException e) {
            came.add(told(new UncheckedIOException(e)));
          }
        });
    cut.each(
        () ->
            came.add(
                told(
                    () ->
                        bucket
                            .client()
                            .getObjectAsBytes(get -> get.bucket(bucket.name()).key("key")))));

    assertThat(came.get(0)).isEqualTo("4 bytes");
    assertThat(came.get(1)).contains("when the first byte of the content had come");
    assertThat(came.get(2)).isEmpty();
    assertThat(came.get(3)).contains("when the first byte of the content had come");
    assertThat(bucket.requests().failures()).allMatch(SweepTest::isOurs);
  }

  @Test
  void anUploadBreaksOffOnceItsContentIsRead() {
    Sweep.of(bucket.faults(), Failure.UPLOAD_CUT)
        .each(
            () -> {
              bucket.state().put("key", new byte[] {1});
              InputStream content = InputStream.nullInputStream();
              came.add(
                  told(
                      () ->
                          bucket
                              .client()
                              .putObject(
                                  put -> put.bucket(bucket.name()).key("key"),
                                  RequestBody.fromInputStream(content, 0))));
              came.add(bucket.state().get("key").orElseThrow().length + " bytes");
            });

    assertThat(came.get(0)).isEmpty();
    assertThat(came.get(1)).isEqualTo("0 bytes");
    assertThat(came.get(2)).contains("while the SDK was sending the content");
    assertThat(came.get(3)).isEqualTo("1 bytes");
    assertThat(bucket.requests().failures()).hasSize(1).allMatch(SweepTest::isOurs);
  }

  @Test
  void requestsSideBySideFailEachOnce() {
    Sweep.of(table.faults(), Failure.INTERNAL)
        .each(
            () ->
                came.add(
                    Stream.of("a", "b", "c")
                        .map(key -> CompletableFuture.supplyAsync(() -> told(() -> get(key))))
                        .toList()
                        .stream()
                        .map(told -> told.join().isEmpty() ? "." : "!")
                        .reduce("", String::concat)));

    assertThat(came).startsWith("...").containsExactlyInAnyOrder("...", "!..", ".!.", "..!");
  }

  @Test
  void aCallOfManyRequestsFailsAtSomeOfThem() {
    Sweep.of(table.faults(), Failure.INTERNAL)
        .each(
            () -> {
              IntStream.range(0, 50).forEach(i -> note(() -> get("key" + i)));
              came.add("\n");
            });

    List<String> runs = String.join("", came).lines().toList();
    assertThat(runs).hasSize(13).element(1).asString().startsWith("!");
    assertThat(runs.get(12)).endsWith("!");
  }

  /** As with a list that reads one page only, whatever fails. */
  @Test
  void whatIsWrongWithoutAFailureIsNotToldAgain() {
    Runnable wrong =
        () -> {
          note(() -> get("a"));
          throw said(20);
        };

    assertThatCode(() -> Sweep.of(table.faults()).each(wrong)).doesNotThrowAnyException();
    assertThat(String.join("", came)).isEqualTo("." + "!".repeat(5));
  }

  @Test
  void whatAFailureMakesWrongInAnotherWayIsTold() {
    Runnable wrong =
        () -> {
          came.clear();
          note(() -> get("a"));
          throw said(came.contains("!") ? 0 : 20);
        };

    assertThatThrownBy(() -> Sweep.of(table.faults()).each(wrong))
        .hasMessageContaining("elements=0");
  }

  @Test
  void whatIsWrongWithoutARequestIsTold() {
    assertThatThrownBy(
            () ->
                Sweep.of(table.faults())
                    .each(
                        () -> {
                          throw said(0);
                        }))
        .isInstanceOf(WrongAnswer.class);
  }

  private static WrongAnswer said(int elements) {
    return new WrongAnswer(Finding.of("answer.missing", "elements", elements, "first", elements));
  }

  @Test
  void nothingFailsAfterwards() {
    Sweep.of(table.faults()).each(() -> note(() -> get("a")));
    came.clear();

    note(() -> get("a"));

    assertThat(came).containsExactly(".");
  }

  private void note(Runnable call) {
    came.add(told(call).isEmpty() ? "." : "!");
  }

  private static String told(Runnable call) {
    try {
      call.run();
      return "";
    } catch (SdkException e) {
      return told(e);
    }
  }

  private static String told(RuntimeException thrown) {
    return Told.of(ServiceFailure.said(thrown).orElseThrow());
  }

  private static boolean isOurs(Throwable failure) {
    return ServiceFailure.said(failure).isPresent();
  }

  private void get(String key) {
    table
        .client()
        .getItem(
            get -> get.tableName(table.name()).key(Map.of("PK", fromS(key), "SK", fromS(key))));
  }

  private void transact(int parts) {
    List<TransactWriteItem> puts =
        IntStream.range(0, parts)
            .mapToObj(i -> Map.of("PK", fromS("item" + i), "SK", fromS("item")))
            .map(
                item ->
                    TransactWriteItem.builder()
                        .put(put -> put.tableName(table.name()).item(item))
                        .build())
            .toList();
    table.client().transactWriteItems(write -> write.transactItems(puts));
  }
}
