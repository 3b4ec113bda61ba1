package lab.exercise;

import static java.util.stream.Collectors.partitioningBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

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

/** Queries on one table and its two indexes. */
public final class DynamoDbGameQueries implements GameQueries {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final KeySchema keys;

  /**
   * Works on one table.
   *
   * @param dynamoDb the client that sends the requests
   * @param table the table's name
   * @param keys the primary keys of the entities in it
   */
  public DynamoDbGameQueries(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.keys = keys;
  }

  @Override
  public Optional<User> user(String username) {
    GetItemResponse answer =
        dynamoDb.getItem(get -> get.tableName(table).key(keys.user(username).toItem()));
    return answer.hasItem() ? Optional.of(User.of(answer.item())) : Optional.empty();
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
    PrimaryKey anybody = keys.mapping(gameId, "");
    return items(
            query ->
                query
                    .keyConditionExpression("PK = :pk AND begins_with(SK, :sk)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", fromS(anybody.partitionKey()),
                            ":sk", fromS(anybody.sortKey()))))
        .map(UserGameMapping::of)
        .toList();
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    return items(
            query ->
                query
                    .indexName(Storage.INVERTED_INDEX)
                    .keyConditionExpression("SK = :sk")
                    .expressionAttributeValues(
                        Map.of(":sk", fromS(keys.mapping("", username).sortKey()))))
        .map(UserGameMapping::of)
        .toList();
  }

  @Override
  public List<Game> openGames(String map) {
    return items(
            query ->
                query
                    .indexName(Storage.OPEN_GAMES_INDEX)
                    .keyConditionExpression("#map = :map") // MAP is a reserved word
                    .expressionAttributeNames(Map.of("#map", "map"))
                    .expressionAttributeValues(Map.of(":map", fromS(map))))
        .map(Game::of)
        .toList();
  }

  private Stream<Map<String, AttributeValue>> items(Consumer<QueryRequest.Builder> query) {
    return dynamoDb
        .queryPaginator(query.andThen(request -> request.tableName(table)))
        .items()
        .stream();
  }
}
