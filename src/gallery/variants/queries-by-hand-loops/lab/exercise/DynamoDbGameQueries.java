package lab.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Queries whose pages are asked for one by one, with ExclusiveStartKey. */
public final class DynamoDbGameQueries implements GameQueries {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final KeySchema keys;

  public DynamoDbGameQueries(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.keys = keys;
  }

  /** A query, too: a user's partition key stands for one item. */
  @Override
  public Optional<User> user(String username) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("PK = :pk")
            .expressionAttributeValues(
                Map.of(":pk", AttributeValue.fromS(keys.user(username).partitionKey())))
            .build();
    List<Map<String, AttributeValue>> items = all(request);
    return items.isEmpty() ? Optional.empty() : Optional.of(User.of(items.get(0)));
  }

  /** The game and its players stand between {@code #METADATA#} and {@code USER$}. */
  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    PrimaryKey key = keys.game(gameId);
    List<Map<String, AttributeValue>> items =
        all(between(key.partitionKey(), key.sortKey(), "USER$"));
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<UserGameMapping> players = new ArrayList<>();
    for (Map<String, AttributeValue> item : items.subList(1, items.size())) {
      players.add(UserGameMapping.of(item));
    }
    return Optional.of(new GameWithPlayers(Game.of(items.get(0)), players));
  }

  /** A dollar sign comes just after a hash sign. */
  @Override
  public List<UserGameMapping> players(String gameId) {
    List<UserGameMapping> players = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        all(between(keys.game(gameId).partitionKey(), "USER#", "USER$"))) {
      players.add(UserGameMapping.of(item));
    }
    return players;
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Storage.INVERTED_INDEX)
            .keyConditionExpression("SK = :sk AND begins_with(PK, :pk)")
            .expressionAttributeValues(
                Map.of(
                    ":sk", AttributeValue.fromS("USER#" + username),
                    ":pk", AttributeValue.fromS("GAME#")))
            .build();
    List<UserGameMapping> games = new ArrayList<>();
    for (Map<String, AttributeValue> item : all(request)) {
      games.add(UserGameMapping.of(item));
    }
    return games;
  }

  /** Asks for the youngest first and turns the answer round. */
  @Override
  public List<Game> openGames(String map) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Storage.OPEN_GAMES_INDEX)
            .keyConditionExpression("#m = :m")
            .expressionAttributeNames(Map.of("#m", "map"))
            .expressionAttributeValues(Map.of(":m", AttributeValue.fromS(map)))
            .scanIndexForward(false)
            .build();
    List<Game> games = new ArrayList<>();
    for (Map<String, AttributeValue> item : all(request)) {
      games.add(0, Game.of(item));
    }
    return games;
  }

  private QueryRequest between(String partition, String first, String last) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(partition));
    values.put(":first", AttributeValue.fromS(first));
    values.put(":last", AttributeValue.fromS(last));
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("PK = :pk AND SK BETWEEN :first AND :last")
        .expressionAttributeValues(values)
        .build();
  }

  private List<Map<String, AttributeValue>> all(QueryRequest request) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<String, AttributeValue> start = null;
    do {
      QueryResponse page = dynamoDb.query(request.toBuilder().exclusiveStartKey(start).build());
      items.addAll(page.items());
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty());
    return items;
  }
}
