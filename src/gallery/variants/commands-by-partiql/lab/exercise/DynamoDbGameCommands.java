package lab.exercise;

import java.time.Instant;
import java.util.stream.Stream;
import lab.contract.CommandRefusedException;
import lab.contract.GameCommands;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Commands in PartiQL: each is one ExecuteTransaction, its conditions in the WHERE clauses. */
public final class DynamoDbGameCommands implements GameCommands {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final KeySchema keys;

  public DynamoDbGameCommands(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.keys = keys;
  }

  @Override
  public void create(String gameId, String map, String username, Instant time) {
    PrimaryKey game = keys.game(gameId);
    execute(
        exists(keys.user(username)),
        statement(
            "INSERT INTO \"%s\" VALUE {'PK': ?, 'SK': ?, 'game_id': ?, 'map': ?, 'creator': ?,"
                + " 'people': 1, 'create_time': ?, 'open_timestamp': ?}",
            game.partitionKey(),
            game.sortKey(),
            gameId,
            map,
            username,
            time.toString(),
            time.toString()),
        insertMapping(gameId, username));
  }

  @Override
  public void join(String gameId, String username) {
    PrimaryKey game = keys.game(gameId);
    execute(
        exists(keys.user(username)),
        statement(
            "UPDATE \"%s\" SET people = people + 1 WHERE PK = ? AND SK = ?"
                + " AND open_timestamp IS NOT MISSING AND people < 50",
            game.partitionKey(), game.sortKey()),
        insertMapping(gameId, username));
  }

  @Override
  public void start(String gameId, Instant time) {
    PrimaryKey game = keys.game(gameId);
    execute(
        statement(
            "UPDATE \"%s\" SET start_time = ? REMOVE open_timestamp WHERE PK = ? AND SK = ?"
                + " AND start_time IS MISSING AND people = 50",
            time.toString(), game.partitionKey(), game.sortKey()));
  }

  @Override
  public void finish(String gameId, String gold, String silver, String bronze, Instant time) {
    if (gold.equals(silver) || gold.equals(bronze) || silver.equals(bronze)) {
      throw new CommandRefusedException("the winners have to be different");
    }
    PrimaryKey game = keys.game(gameId);
    execute(
        statement(
            "UPDATE \"%s\" SET end_time = ? SET gold = ? SET silver = ? SET bronze = ?"
                + " WHERE PK = ? AND SK = ?"
                + " AND start_time IS NOT MISSING AND end_time IS MISSING",
            time.toString(), gold, silver, bronze, game.partitionKey(), game.sortKey()),
        place(gameId, gold, "gold"),
        place(gameId, silver, "silver"),
        place(gameId, bronze, "bronze"));
  }

  private ParameterizedStatement place(String gameId, String username, String place) {
    PrimaryKey key = keys.mapping(gameId, username);
    return statement(
        "UPDATE \"%s\" SET place = ? WHERE PK = ? AND SK = ? AND username IS NOT MISSING",
        place, key.partitionKey(), key.sortKey());
  }

  private ParameterizedStatement exists(PrimaryKey key) {
    return statement(
        "EXISTS(SELECT * FROM \"%s\" WHERE PK = ? AND SK = ? AND username IS NOT MISSING)",
        key.partitionKey(), key.sortKey());
  }

  private ParameterizedStatement insertMapping(String gameId, String username) {
    PrimaryKey key = keys.mapping(gameId, username);
    return statement(
        "INSERT INTO \"%s\" VALUE {'PK': ?, 'SK': ?, 'game_id': ?, 'username': ?}",
        key.partitionKey(), key.sortKey(), gameId, username);
  }

  private ParameterizedStatement statement(String partiql, String... parameters) {
    return ParameterizedStatement.builder()
        .statement(partiql.formatted(table))
        .parameters(Stream.of(parameters).map(AttributeValue::fromS).toList())
        .build();
  }

  private void execute(ParameterizedStatement... statements) {
    try {
      dynamoDb.executeTransaction(transaction -> transaction.transactStatements(statements));
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().anyMatch(DynamoDbGameCommands::isRefusal)) {
        throw new CommandRefusedException("not as the game stands: " + e.getMessage(), e);
      }
      if (e.cancellationReasons().stream()
          .noneMatch(reason -> "TransactionConflict".equals(reason.code()))) {
        throw e;
      }
      Backoff.pause(1);
      execute(statements);
    }
  }

  /** An INSERT of what is there already has a code of its own, but not from every DynamoDB. */
  private static boolean isRefusal(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code())
        || "DuplicateItem".equals(reason.code())
        || (reason.message() != null && reason.message().contains("Duplicate primary key"));
  }
}
