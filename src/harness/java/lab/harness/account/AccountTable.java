package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.function.Consumer;
import java.util.function.Predicate;
import lab.contract.NotDoneYetException;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.harness.cloud.AwsCloud;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.Intercepted;
import lab.harness.cloud.LazyClient;
import lab.harness.kit.GameTable;
import lab.harness.kit.IndexAssert;
import lab.harness.kit.Shape;
import lab.harness.settings.BadInputException;
import lab.harness.step.Indexed.Index;
import lab.harness.verdict.WrongAnswer;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.utils.Lazy;

/** A real table, which holds items of the lab or nothing at all. */
public final class AccountTable {

  private static final int ACCOUNT_IN_ARN = 4;

  private final Cloud cloud;
  private final DynamoDbClient dynamo;
  private final TableDescription description;
  private final World world;
  private final LabItems items;
  private final Consumer<String> say;
  private boolean complete;

  private AccountTable(
      Cloud cloud, TableDescription description, World world, Consumer<String> say) {
    this.cloud = cloud;
    this.dynamo = cloud.dynamo();
    this.description = description;
    this.world = world;
    this.items = new LabItems(world);
    this.say = say;
  }

  /**
   * Looks at a table, and waits until it and its indexes can be used.
   *
   * @throws BadInputException if it is not there
   */
  static AccountTable find(AwsCloud cloud, String name, World world, Consumer<String> say) {
    try {
      TableDescription description = new ActiveTable(cloud.dynamo(), name, say).await();
      return new AccountTable(cloud, description, world, say);
    } catch (ResourceNotFoundException e) {
      throw Refusals.ofTable(name, cloud.region());
    }
  }

  String account() {
    return description.tableArn().split(":")[ACCOUNT_IN_ARN];
  }

  String introduction() {
    return text("account.table", name(), Shape.capacity(description.provisionedThroughput()));
  }

  TableDescription description() {
    return description;
  }

  LabItems items() {
    return items;
  }

  /** How many units it can write a second; 0 if it is paid by request. */
  long writesASecond() {
    return description.provisionedThroughput().writeCapacityUnits();
  }

  /**
   * Whether its keys and those of its indexes let it hold the lab's items.
   *
   * @return true if it has the lab's primary key, and no key of a type that an item has otherwise
   */
  public boolean canHoldItems() {
    return Shape.keys(description).equals(Shape.keys(Storage.PARTITION_KEY, Storage.SORT_KEY))
        && description.attributeDefinitions().stream().allMatch(items::fit);
  }

  /**
   * Whether its queries can be judged.
   *
   * @param index the index that they are on
   * @return true if the table has it, with its keys and with all attributes
   */
  public boolean has(Index index) {
    try {
      switch (index) {
        case INVERTED ->
            IndexAssert.assertThatInvertedIndex(description)
                .hasKeys(Storage.SORT_KEY, Storage.PARTITION_KEY)
                .projectsAll();
        case SPARSE ->
            IndexAssert.assertThatSparseIndex(description)
                .hasKeys("map", "open_timestamp")
                .projectsAll();
      }
      return true;
    } catch (WrongAnswer | NotDoneYetException e) {
      return false; // the step's first test says why
    }
  }

  /**
   * Makes sure that it holds none but the lab's items.
   *
   * @throws BadInputException if it holds another one
   */
  void check() {
    if (canHoldItems()) {
      items.check(dynamo, name());
    }
  }

  /**
   * The table for a test that reads. Items that are missing are loaded when it is first used.
   *
   * @return the table, to be read only
   */
  public GameTable toRead() {
    return table(cloud, LazyClient.of(DynamoDbClient.class, this::loaded), key -> true, true);
  }

  /**
   * The table for a test that loads. What it holds already does not show.
   *
   * @return the table, to which only the lab's items can be written
   */
  public GameTable toLoad() {
    LabItemsOnly only = new LabItemsOnly(items, name());
    return table(new Intercepted(cloud, only), dynamo, only::hasWritten, false);
  }

  private GameTable table(
      Cloud seen, DynamoDbClient own, Predicate<PrimaryKey> visible, boolean readOnly) {
    return new GameTable(
        new Intercepted(seen, new Budget(world.items().size())),
        new AccountTableState(own, name(), visible),
        new Lazy<>(() -> world),
        readOnly);
  }

  /** Once is enough: no test takes an item away, or changes one. */
  private synchronized DynamoDbClient loaded() {
    if (!complete) {
      new ItemLoad(dynamo, description, items, say).complete();
      complete = true;
    }
    return dynamo;
  }

  private String name() {
    return description.tableName();
  }
}
