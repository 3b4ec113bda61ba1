package lab.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Queries by the enhanced client, which fills a bean with each item. */
public final class DynamoDbGameQueries implements GameQueries {

  private final DynamoDbTable<TableItem> table;
  private final KeySchema keys;

  public DynamoDbGameQueries(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(dynamoDb)
            .build()
            .table(table, TableSchema.fromBean(TableItem.class));
    this.keys = keys;
  }

  @Override
  public Optional<User> user(String username) {
    return Optional.ofNullable(table.getItem(key(keys.user(username)))).map(TableItem::toUser);
  }

  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    Game game = null;
    List<UserGameMapping> players = new ArrayList<>();
    PrimaryKey key = keys.game(gameId);
    QueryConditional collection =
        QueryConditional.keyEqualTo(k -> k.partitionValue(key.partitionKey()));
    for (TableItem item : table.query(collection).items()) {
      if (item.getSk().equals(key.sortKey())) {
        game = item.toGame();
      } else {
        players.add(item.toMapping());
      }
    }
    return game == null ? Optional.empty() : Optional.of(new GameWithPlayers(game, players));
  }

  @Override
  public List<UserGameMapping> players(String gameId) {
    return table
        .query(QueryConditional.sortBeginsWith(key(keys.mapping(gameId, ""))))
        .items()
        .stream()
        .map(TableItem::toMapping)
        .toList();
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    String user = keys.mapping("", username).sortKey();
    return items(table.index(Storage.INVERTED_INDEX).query(equalTo(user))).stream()
        .map(TableItem::toMapping)
        .toList();
  }

  @Override
  public List<Game> openGames(String map) {
    return items(table.index(Storage.OPEN_GAMES_INDEX).query(equalTo(map))).stream()
        .map(TableItem::toGame)
        .toList();
  }

  private static List<TableItem> items(SdkIterable<Page<TableItem>> pages) {
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }

  private static QueryConditional equalTo(String partition) {
    return QueryConditional.keyEqualTo(k -> k.partitionValue(partition));
  }

  private static Key key(PrimaryKey key) {
    return Key.builder().partitionValue(key.partitionKey()).sortValue(key.sortKey()).build();
  }
}
