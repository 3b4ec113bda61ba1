package lab.exercise;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** PartiQL with its values written into it; one player by a batch of one statement. */
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
    PrimaryKey key = keys.user(username);
    BatchStatementRequest select =
        BatchStatementRequest.builder()
            .statement("SELECT * FROM \"%s\" WHERE PK = ? AND SK = ?".formatted(table))
            .parameters(fromS(key.partitionKey()), fromS(key.sortKey()))
            .build();
    return dynamoDb.batchExecuteStatement(batch -> batch.statements(select)).responses().stream()
        .peek(
            answer -> {
              if (answer.error() != null) {
                throw new IllegalStateException(answer.error().message());
              }
            })
        .filter(BatchStatementResponse::hasItem)
        .map(answer -> User.of(answer.item()))
        .findFirst();
  }

  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    List<Map<String, AttributeValue>> items =
        select(
            "SELECT * FROM \"%s\" WHERE PK = '%s' ORDER BY SK",
            table, keys.game(gameId).partitionKey());
    if (items.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GameWithPlayers(
            Game.of(items.get(0)), items.stream().skip(1).map(UserGameMapping::of).toList()));
  }

  @Override
  public List<UserGameMapping> players(String gameId) {
    return select(
            "SELECT username, place FROM \"%s\" WHERE SK >= 'USER#' AND PK IN ['%s']",
            table, keys.game(gameId).partitionKey())
        .stream()
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
    return select(
            "SELECT * FROM \"%s\".\"InvertedIndex\" WHERE SK = '%s' AND begins_with(PK, 'GAME#')",
            table, keys.mapping("", username).sortKey())
        .stream()
        .map(UserGameMapping::of)
        .toList();
  }

  @Override
  public List<Game> openGames(String map) {
    return select(
            "SELECT * FROM \"%s\".\"OpenGamesIndex\" WHERE \"map\" = '%s' AND open_timestamp > '0'",
            table, map)
        .stream()
        .map(Game::of)
        .toList();
  }

  private List<Map<String, AttributeValue>> select(String statement, String table, String value) {
    String text = statement.formatted(table, value.replace("'", "''"));
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    ExecuteStatementResponse page = dynamoDb.executeStatement(it -> it.statement(text));
    items.addAll(page.items());
    while (page.nextToken() != null) {
      String next = page.nextToken();
      page = dynamoDb.executeStatement(it -> it.statement(text).nextToken(next));
      items.addAll(page.items());
    }
    return items;
  }
}
