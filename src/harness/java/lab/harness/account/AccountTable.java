package lab.harness.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.account.cost.Estimate;
import lab.harness.account.guard.Budget;
import lab.harness.account.guard.LabItems;
import lab.harness.account.guard.LabItemsOnly;
import lab.harness.cloud.AwsCloud;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.InterceptedCloud;
import lab.harness.cloud.LazyClient;
import lab.harness.fixture.FillFailure;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.KeyShape;
import lab.harness.fixture.TableIndex;
import lab.harness.step.Indexed.Index;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.utils.Lazy;

/** A real table, which holds items of the lab or nothing at all. */
public final class AccountTable {

  /** How many items a generated file has: few, as a real table writes a few each second. */
  static final int GENERATED = 140;

  private static final int ACCOUNT_IN_ARN = 4;

  private final Cloud cloud;
  private final DynamoDbClient dynamo;
  private final TableDescription description;
  private final World world;
  private final LabItems items;
  private final Consumer<Finding> say;
  private final DynamoDbClient filled = LazyClient.of(DynamoDbClient.class, this::fill);

  private AccountTable(
      Cloud cloud, TableDescription description, World world, Consumer<Finding> say) {
    this.cloud = cloud;
    this.dynamo = cloud.dynamo();
    this.description = description;
    this.world = world;
    this.items = new LabItems(world);
    this.say = say;
  }

  /** Looks at a table, and waits until it and its indexes can be used. */
  static AccountTable find(AwsCloud cloud, String name, World world, Consumer<Finding> say) {
    try {
      TableDescription description = new ActiveTable(cloud.dynamo(), name, say).await();
      return new AccountTable(cloud, description, world, say);
    } catch (ResourceNotFoundException e) {
      throw new BadInputException(
          Finding.of("account.table.missing", "table", name, "region", cloud.region().id()));
    }
  }

  String account() {
    return description.tableArn().split(":")[ACCOUNT_IN_ARN];
  }

  Finding introduction() {
    ProvisionedThroughputDescription capacity = description.provisionedThroughput();
    long reads = capacity.readCapacityUnits();
    long writes = capacity.writeCapacityUnits();
    return Finding.of("account.table", "table", name(), "reads", reads, "writes", writes);
  }

  List<Finding> costs(Estimate estimate) {
    return estimate.ofTable(description, items.missing());
  }

  /**
   * Whether it can hold the lab's items: it has the lab's primary key, and no key of another type
   * than an item has for that attribute.
   */
  public boolean canHoldItems() {
    return KeyShape.of(description)
            .equals(KeyShape.ofStrings(Storage.PARTITION_KEY, Storage.SORT_KEY))
        && description.attributeDefinitions().stream().allMatch(items::fit);
  }

  /** Whether it has an index, with its keys and with all attributes. */
  public boolean has(Index index) {
    Optional<TableIndex> found =
        switch (index) {
          case INVERTED ->
              TableIndex.named(description, Storage.INVERTED_INDEX)
                  .filter(it -> it.isBy(Storage.SORT_KEY, Storage.PARTITION_KEY));
          case SPARSE ->
              TableIndex.ofOpenGames(description).filter(it -> it.isBy("map", "open_timestamp"));
        };
    return found.filter(TableIndex::projectsAll).isPresent();
  }

  /** Makes sure that it holds no items but the lab's. */
  void check() {
    if (canHoldItems()) {
      items.check(dynamo, name());
    }
  }

  /** The table for a test that only reads. Items that are missing are loaded when it is used. */
  public GameTable toRead() {
    return table(cloud, state(filled, key -> true, () -> {}), world, true);
  }

  /**
   * The table for a test that loads: only the lab's items can be written to it, and the harness's
   * view of it does not show what it held before.
   */
  public GameTable toLoad() {
    LabItemsOnly only = new LabItemsOnly(items);
    World some = new World(world.some(GENERATED));
    return table(
        new InterceptedCloud(cloud, only),
        state(dynamo, only::hasWritten, only::forget),
        some,
        false);
  }

  private AccountTableState state(
      DynamoDbClient own, Predicate<PrimaryKey> visible, Runnable forget) {
    return new AccountTableState(own, name(), visible, forget);
  }

  private GameTable table(Cloud seen, AccountTableState state, World held, boolean readOnly) {
    return new GameTable(
        new InterceptedCloud(seen, new Budget(world.items().size())),
        state,
        new Lazy<>(() -> held),
        readOnly);
  }

  /** Once is enough, because no test takes an item away or changes one. */
  private DynamoDbClient fill() {
    try {
      new ItemLoad(dynamo, description, items, say).complete();
      return dynamo;
    } catch (DynamoDbException e) {
      throw FillFailure.of(e, Optional.empty());
    }
  }

  private String name() {
    return description.tableName();
  }
}
