package lab.exercise;

import static java.util.stream.Collectors.partitioningBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Other key conditions that read the same, and projections where the rest is known. */
public final class DynamoDbGameQueries implements GameQueries {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final KeySchema keys;

  /**
   * Works on one table.
   *
   * @param dynamoDb how to reach DynamoDB
   * @param table the table's name
   * @param keys where the entities stand in it
   */
  public DynamoDbGameQueries(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.keys = keys;
  }

  @Override
  public Optional<User> user(String username) {
    GetItemResponse answer =
        dynamoDb.getItem(
            get -> get.tableName(table).key(keys.user(username).toItem()).consistentRead(true));
    return Optional.of(answer).filter(GetItemResponse::hasItem).map(it -> User.of(it.item()));
  }

  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    PrimaryKey key = keys.game(gameId);
    Map<Boolean, List<Map<String, AttributeValue>>> items =
        items(
                query ->
                    query
                        .keyConditionExpression("PK = :pk")
                        .expressionAttributeValues(Map.of(":pk", fromS(key.partitionKey()))))
            .collect(partitioningBy(item -> item.get(Storage.SORT_KEY).s().equals(key.sortKey())));
    List<UserGameMapping> players = items.get(false).stream().map(UserGameMapping::of).toList();
    return items.get(true).stream()
        .findFirst()
        .map(item -> new GameWithPlayers(Game.of(item), players));
  }

  @Override
  public List<UserGameMapping> players(String gameId) {
    PrimaryKey game = keys.game(gameId);
    return items(
            query ->
                query
                    .keyConditionExpression("PK = :pk AND SK > :sk")
                    .projectionExpression("username, place")
                    .consistentRead(true)
                    .expressionAttributeValues(
                        Map.of(":pk", fromS(game.partitionKey()), ":sk", fromS(game.sortKey()))))
        .map(
            item ->
                new UserGameMapping(
                    gameId,
                    item.get("username").s(),
                    Optional.ofNullable(item.get("place")).map(AttributeValue::s)))
        .toList();
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    return items(
            query ->
                query
                    .indexName(Storage.INVERTED_INDEX)
                    .keyConditionExpression("#key = :player AND PK BETWEEN :first AND :last")
                    .projectionExpression("PK, place")
                    .expressionAttributeNames(Map.of("#key", "SK"))
                    .expressionAttributeValues(
                        Map.of(
                            ":player", fromS(keys.user(username).partitionKey()),
                            ":first", fromS("GAME#"),
                            ":last", fromS("GAME$"))))
        .map(
            item ->
                new UserGameMapping(
                    item.get("PK").s().substring("GAME#".length()),
                    username,
                    Optional.ofNullable(item.get("place")).map(AttributeValue::s)))
        .toList();
  }

  @Override
  public List<Game> openGames(String map) {
    return items(
            query ->
                query
                    .indexName(Storage.OPEN_GAMES_INDEX)
                    .keyConditionExpression("#map = :map AND open_timestamp > :never")
                    .expressionAttributeNames(Map.of("#map", "map"))
                    .expressionAttributeValues(Map.of(":map", fromS(map), ":never", fromS("0"))))
        .map(Game::of)
        .sorted(Comparator.comparing(game -> game.openTimestamp().orElseThrow()))
        .toList();
  }

  private Stream<Map<String, AttributeValue>> items(Consumer<QueryRequest.Builder> query) {
    return dynamoDb
        .queryPaginator(query.andThen(request -> request.tableName(table)))
        .items()
        .stream();
  }
}
