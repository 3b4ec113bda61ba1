package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.EmbeddedCloud;
import lab.harness.cloud.InterceptedCloud;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.TableNames;
import lab.harness.fixture.Tables;
import lab.harness.result.Outcome;
import lab.harness.result.Status;
import lab.harness.run.Outcomes;
import lab.harness.settings.Settings;
import lab.harness.step.Holds.Content;
import lab.harness.verdict.BadInputException;
import lab.harness.workspace.CloudKind;
import lab.harness.workspace.Clouds;
import lab.harness.workspace.Workspace;
import lab.harness.workspace.WorkspaceRequest;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A table that the lab can't fill is the lab's trouble, or that of the file, and no student's. */
class FillTest {

  private static final Map<String, AttributeValue> REFUSED =
      Map.of("PK", fromS("a"), "SK", fromS("a"), "n", fromN("1E999"));

  private static EmbeddedCloud cloud;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    cloud = new EmbeddedCloud();
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @Test
  void itIsTheLabsFaultInDynamoDbsWords() {
    GameTable table = tables(cloud).readable(() -> new World(List.of(REFUSED)));

    Outcome outcome = Outcomes.of(scan(table));

    assertThat(outcome.status()).isEqualTo(Status.ERROR);
    assertThat(Told.of(outcome.finding().orElseThrow()))
        .contains("could not fill a table of its own")
        .contains("Number overflow")
        .contains("not of your code");
  }

  @Test
  void theNextAttemptBeginsAnew() {
    AtomicInteger attempts = new AtomicInteger();
    Cloud failsOnce =
        new InterceptedCloud(cloud, failing(() -> attempts.getAndIncrement() == 0, 500));
    GameTable table = tables(failsOnce).readable(() -> World.generate(1));

    assertThat(scan(table)).isNotNull();
    assertThat(table.trouble()).isPresent();
    table.reset();
    assertThat(table.trouble()).isEmpty();

    assertThat(scan(table)).isNull();
    assertThat(table.trouble()).isEmpty();
    assertThat(table.state().items()).hasSize(table.oracle().items());
  }

  @Test
  void aFileThatDynamoDbDoesNotTakeIsNamed() throws IOException {
    Path file = folder.resolve("mine.json");
    ItemsFile.write(file, World.generate(1).items());
    Cloud refuses = new InterceptedCloud(cloud, failing(() -> true, 400));

    Throwable thrown = scan(tables(refuses).readable(file));

    assertThat(thrown).isInstanceOf(BadInputException.class);
    assertThat(Told.of(thrown)).contains("mine.json").contains("as DynamoDB says");
  }

  /** Whatever a student's code makes of the exception, the workspace knows better. */
  @Test
  void theWorkspaceRemembersWhatStudentsCatch() throws Exception {
    Path file = folder.resolve("items.json");
    ItemsFile.write(file, World.generate(1).items());
    Settings settings = Implementations.settings(Map.of("lab.items", file.toString()));
    try (Clouds clouds = new Clouds(true);
        Workspace workspace =
            CloudKind.of("embedded").open(new WorkspaceRequest(settings, clouds, told -> {}))) {
      GameTable generated = workspace.table(Content.GENERATED);
      assertThat(workspace.trouble(List.of(generated), true)).isEmpty();
      Files.writeString(file, "no item");

      GameTable toLoad = workspace.table(Content.NOTHING);
      assertThat(workspace.trouble(List.of(toLoad), false)).isEmpty();
      assertThat(workspace.trouble(List.of(toLoad), true))
          .get()
          .isInstanceOf(BadInputException.class);

      GameTable sheet = workspace.table(Content.SHEET);
      assertThat(scan(sheet)).isNotNull();
      assertThat(workspace.trouble(List.of(sheet), false))
          .get()
          .isInstanceOf(BadInputException.class);

      generated = workspace.table(Content.GENERATED);
      assertThat(workspace.trouble(List.of(generated), false)).isEmpty();
    }
  }

  private static Tables tables(Cloud where) {
    return new Tables(where, new TableNames());
  }

  /** What a student's code gets. */
  private static Throwable scan(GameTable table) {
    return catchThrowable(() -> table.client().scan(scan -> scan.tableName(table.name())));
  }

  private static ExecutionInterceptor failing(BooleanSupplier now, int status) {
    return new ExecutionInterceptor() {
      @Override
      public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof BatchWriteItemRequest && now.getAsBoolean()) {
          throw DynamoDbException.builder().message("as DynamoDB says").statusCode(status).build();
        }
      }
    };
  }
}
