package lab.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.contract.Storage;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** Queries in PartiQL, each with the partition key in its WHERE clause. */
public final class DynamoDbGameQueries implements GameQueries {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final KeySchema keys;

  public DynamoDbGameQueries(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.keys = keys;
  }

  @Override
  public Optional<User> user(String username) {
    PrimaryKey key = keys.user(username);
    return select("\"%s\" WHERE PK = ? AND SK = ?", key.partitionKey(), key.sortKey()).stream()
        .findFirst()
        .map(User::of);
  }

  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    List<Map<String, AttributeValue>> items =
        select("\"%s\" WHERE PK = ?", keys.game(gameId).partitionKey());
    List<UserGameMapping> players =
        items.stream().filter(item -> !isGame(item)).map(UserGameMapping::of).toList();
    return items.stream()
        .filter(DynamoDbGameQueries::isGame)
        .map(item -> new GameWithPlayers(Game.of(item), players))
        .findFirst();
  }

  @Override
  public List<UserGameMapping> players(String gameId) {
    PrimaryKey anybody = keys.mapping(gameId, "");
    return select(
            "\"%s\" WHERE PK = ? AND begins_with(SK, ?)", anybody.partitionKey(), anybody.sortKey())
        .stream()
        .map(UserGameMapping::of)
        .toList();
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    return select(
            "\"%s\".\"" + Storage.INVERTED_INDEX + "\" WHERE SK = ?",
            keys.mapping("", username).sortKey())
        .stream()
        .map(UserGameMapping::of)
        .toList();
  }

  @Override
  public List<Game> openGames(String map) {
    return select(
            "\"%s\".\"" + Storage.OPEN_GAMES_INDEX + "\" WHERE \"map\" = ? ORDER BY open_timestamp",
            map)
        .stream()
        .map(Game::of)
        .toList();
  }

  private List<Map<String, AttributeValue>> select(String from, String... parameters) {
    String statement = "SELECT * FROM " + from.formatted(table);
    List<AttributeValue> values = Stream.of(parameters).map(AttributeValue::fromS).toList();
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    String next = null;
    do {
      String token = next;
      ExecuteStatementResponse page =
          dynamoDb.executeStatement(
              execute -> execute.statement(statement).parameters(values).nextToken(token));
      items.addAll(page.items());
      next = page.nextToken();
    } while (next != null);
    return items;
  }

  private static boolean isGame(Map<String, AttributeValue> item) {
    return item.get("SK").s().startsWith("#METADATA#");
  }
}
