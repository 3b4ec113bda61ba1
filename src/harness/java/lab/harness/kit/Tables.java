package lab.harness.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lab.contract.Storage;
import lab.harness.cloud.Cloud;
import lab.harness.cloud.LazyClient;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.Lazy;

/** Makes tables as steps 5, 11 and 12 want them, and fills them, once somebody uses them. */
public final class Tables implements AutoCloseable {

  private final Cloud cloud;
  private final List<TableState> made = new ArrayList<>();

  /**
   * Makes tables.
   *
   * @param cloud where to
   */
  public Tables(Cloud cloud) {
    this.cloud = cloud;
  }

  /**
   * A table with items.
   *
   * @param world the items
   * @return the table, to be read and written
   */
  public GameTable writable(Supplier<World> world) {
    return table(world, false);
  }

  /**
   * A table with items that stay as they are.
   *
   * @param world the items
   * @return the table, to be read only
   */
  public GameTable readable(Supplier<World> world) {
    return table(world, true);
  }

  @Override
  public synchronized void close() {
    DynamoDbClient client = cloud.dynamo();
    made.forEach(table -> client.deleteTable(delete -> delete.tableName(table.name())));
    made.clear();
  }

  private GameTable table(Supplier<World> source, boolean readOnly) {
    Lazy<World> world = new Lazy<>(source);
    String name = "%s-%.8s".formatted(Storage.TABLE_NAME, UUID.randomUUID());
    DynamoDbClient client = cloud.dynamo();
    DynamoDbClient filled =
        LazyClient.of(DynamoDbClient.class, () -> fill(client, name, world.getValue()));
    return new GameTable(cloud, new TableState(filled, name), world, readOnly);
  }

  private synchronized DynamoDbClient fill(DynamoDbClient client, String name, World world) {
    client.createTable(TableShape.request(name));
    client.waiter().waitUntilTableExists(describe -> describe.tableName(name));
    TableState table = new TableState(client, name);
    made.add(table);
    table.put(world.items());
    return client;
  }
}
