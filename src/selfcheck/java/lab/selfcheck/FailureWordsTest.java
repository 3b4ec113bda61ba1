package lab.selfcheck;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailureShows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import lab.contract.CommandRefusedException;
import lab.contract.NotDoneYetException;
import lab.contract.Storage;
import lab.harness.assertion.Evidence;
import lab.harness.assertion.UnprocessedCount;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.fault.Failure;
import lab.harness.fault.Share;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.verdict.Finding;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A fault that brought a failure out is named, and counted where there is something to count. */
class FailureWordsTest {

  private static final String CALL = "count()";

  private static EmbeddedCloud cloud;
  private static GameTable table;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
    table = new Tables(cloud, new TableNames()).writable(() -> new World(List.of()));
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @BeforeEach
  void reset() {
    table.reset();
  }

  @Test
  void aFailureMayComeOutItselfOrAsACause() {
    table.faults().fail(Failure.THROTTLED, 1);
    assertThatCode(() -> judge(FailureWordsTest::scan)).doesNotThrowAnyException();

    table.faults().fail(Failure.THROTTLED, 1);
    assertThatCode(
            () ->
                judge(
                    () -> {
                      try {
                        scan();
                      } catch (DynamoDbException e) {
                        throw new IllegalStateException("no count", new CompletionException(e));
                      }
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void aFailureMustNotBeTakenForSomethingElse() {
    table.faults().fail(Failure.THROTTLED, 1);

    assertThat(Told.by(() -> judge(() -> insteadOfTheFailure(new CommandRefusedException("full")))))
        .startsWith(CALL + " threw CommandRefusedException")
        .contains("capacity is used up")
        .contains("ProvisionedThroughputExceededException: The level");
  }

  @Test
  void aFailureMustNotGetLost() {
    table.faults().fail(Failure.THROTTLED, 1);

    assertThat(Told.by(() -> judge(() -> insteadOfTheFailure(new IllegalStateException("oh")))))
        .startsWith(CALL + " threw IllegalStateException: oh")
        .contains("ProvisionedThroughputExceededException: The level")
        .contains("as the cause");
  }

  @Test
  void whatIsThrownWithoutAFailureStaysAsItIs() {
    RuntimeException own = new IllegalStateException();
    RuntimeException todo = new NotDoneYetException();

    assertThatThrownBy(() -> judge(() -> throwIt(own))).isSameAs(own);
    assertThatThrownBy(() -> judge(() -> throwIt(todo))).isSameAs(todo);
  }

  @Test
  void aHiddenFailureIsTheCauseOfAWrongAnswer() {
    table.faults().fail(Failure.THROTTLED, 1);
    hide();

    assertThat(
            Told.by(
                () -> assertThatAnswer(List.of(), CALL, table.requests()).isExactly(List.of(1))))
        .startsWith("count() gave 0 elements")
        .contains("The lab had the service turn one of your requests down")
        .contains("Your code caught that and went on");
    Optional<Object> nothing = null;
    assertThat(
            Told.by(
                () -> assertThatAnswer(nothing, CALL, table.requests()).isExactly(Optional.of(1))))
        .startsWith("count() gave null")
        .contains("The lab had the service turn one of your requests down");
  }

  @Test
  void anIndexThatIsNotReadyIsNamed() {
    table.faults().fail(Failure.BUILDING, 1);
    assertThatThrownBy(
            () ->
                table
                    .client()
                    .scan(scan -> scan.tableName(table.name()).indexName(Storage.INVERTED_INDEX)))
        .isInstanceOf(DynamoDbException.class);

    assertThat(Told.of(new Evidence(table.requests()).causeOr(Finding.of("answer.cause.unknown"))))
        .startsWith("The lab had the index answer as it does while it is still being built")
        .contains("backfilling global secondary index: " + Storage.INVERTED_INDEX);
    assertThat(table.requests()).readNothingInsteadOf(Storage.INVERTED_INDEX);
  }

  @Test
  void whatIsReadInsteadOfAnIndexIsCounted() {
    table.state().put(List.of(Map.of("PK", fromS("a"), "SK", fromS("b"))));
    scan();

    assertThat(
            Told.by(
                () -> assertThat(table.requests()).readNothingInsteadOf(Storage.INVERTED_INDEX)))
        .startsWith("While the index InvertedIndex could not be read")
        .contains("Scan and read 1 items");
  }

  @Test
  void unprocessedItemsAreCounted() {
    table.faults().unprocessedItems(Share.HALF, Share.ALL);
    List<WriteRequest> batch = batch(5);

    List<WriteRequest> back = write(batch);
    assertThat(UnprocessedCount.in(table.requests())).isEqualTo(new UnprocessedCount(2, 5, 2, 0));
    write(back);
    assertThat(UnprocessedCount.in(table.requests())).isEqualTo(new UnprocessedCount(2, 5, 4, 2));
    assertThat(Told.of(causeOfUnprocessed()))
        .contains("handed back 2 of the 5 items of a batch", "4 in all", "sent 2 of them again");
    write(back);
    assertThat(UnprocessedCount.in(table.requests())).isEqualTo(new UnprocessedCount(2, 5, 4, 4));
    assertThat(Told.of(causeOfUnprocessed())).startsWith("Next: look first at what came back");
  }

  @Test
  void theSameBatchWithoutEndIsNamed() {
    List<WriteRequest> batch = batch(1);

    assertThat(
            Told.by(
                () -> {
                  while (true) {
                    write(batch);
                  }
                }))
        .contains("more than 1000 requests; the last was BatchWriteItem")
        .contains("the same items over and over");
  }

  private static Finding causeOfUnprocessed() {
    return UnprocessedCount.in(table.requests()).causeOr(Finding.of("answer.cause.unknown"));
  }

  private static void judge(Runnable code) {
    assertThatFailureShows(table.requests(), CALL, code, CommandRefusedException.class);
  }

  private static void scan() {
    table.client().scan(scan -> scan.tableName(table.name()));
  }

  private static void hide() {
    try {
      scan();
    } catch (DynamoDbException e) {
      // as students do
    }
  }

  private static void insteadOfTheFailure(RuntimeException other) {
    hide();
    throw other;
  }

  private static void throwIt(RuntimeException thrown) {
    throw thrown;
  }

  private static List<WriteRequest> write(List<WriteRequest> batch) {
    return table
        .client()
        .batchWriteItem(write -> write.requestItems(Map.of(table.name(), batch)))
        .unprocessedItems()
        .getOrDefault(table.name(), List.of());
  }

  private static List<WriteRequest> batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> Map.of("PK", fromS("item" + i), "SK", fromS("item")))
        .map(item -> PutRequest.builder().item(item).build())
        .map(put -> WriteRequest.builder().putRequest(put).build())
        .toList();
  }
}
