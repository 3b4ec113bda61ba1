package lab.exercise;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import lab.contract.CommandRefusedException;
import lab.contract.Game;
import lab.contract.GameCommands;
import lab.contract.KeySchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Commands on one table, each a transaction. */
public final class DynamoDbGameCommands implements GameCommands {

  private static final String EXISTS = "attribute_exists(PK)";
  private static final String IS_NEW = "attribute_not_exists(PK)";
  private static final AttributeValue FULL = fromN(String.valueOf(Game.MAX_PEOPLE));

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
  public DynamoDbGameCommands(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.keys = keys;
  }

  @Override
  public void create(String gameId, String map, String username, Instant time) {
    Map<String, AttributeValue> game = new HashMap<>(keys.game(gameId).toItem());
    game.put("game_id", fromS(gameId));
    game.put("map", fromS(map));
    game.put("creator", fromS(username));
    game.put("people", fromN("1"));
    game.put("create_time", fromS(time.toString()));
    game.put("open_timestamp", fromS(time.toString()));
    new Transaction(dynamoDb, table)
        .check(keys.user(username), EXISTS, "there is no user " + username)
        .put(game, IS_NEW, "there is a game " + gameId + " already")
        .put(mapping(gameId, username), IS_NEW, username + " is in the game already")
        .commit();
  }

  @Override
  public void join(String gameId, String username) {
    new Transaction(dynamoDb, table)
        .check(keys.user(username), EXISTS, "there is no user " + username)
        .update(
            keys.game(gameId),
            "ADD people :one",
            "attribute_exists(open_timestamp) AND people < :full",
            Map.of(":one", fromN("1"), ":full", FULL),
            "there is no open game " + gameId + " with room for one more")
        .put(mapping(gameId, username), IS_NEW, username + " is in the game already")
        .commit();
  }

  @Override
  public void start(String gameId, Instant time) {
    new Transaction(dynamoDb, table)
        .update(
            keys.game(gameId),
            "SET start_time = :time REMOVE open_timestamp",
            "attribute_exists(open_timestamp) AND people = :full",
            Map.of(":time", fromS(time.toString()), ":full", FULL),
            "there is no open game " + gameId + " that is full")
        .commit();
  }

  @Override
  public void finish(String gameId, String gold, String silver, String bronze, Instant time) {
    if (Stream.of(gold, silver, bronze).distinct().count() < 3) {
      throw new CommandRefusedException("a player can't win twice");
    }
    Transaction transaction =
        new Transaction(dynamoDb, table)
            .update(
                keys.game(gameId),
                "SET end_time = :time, gold = :gold, silver = :silver, bronze = :bronze",
                "attribute_exists(start_time) AND attribute_not_exists(end_time)",
                Map.of(
                    ":time", fromS(time.toString()),
                    ":gold", fromS(gold),
                    ":silver", fromS(silver),
                    ":bronze", fromS(bronze)),
                "there is no game " + gameId + " being played");
    place(transaction, gameId, gold, "gold");
    place(transaction, gameId, silver, "silver");
    place(transaction, gameId, bronze, "bronze");
    transaction.commit();
  }

  private void place(Transaction transaction, String gameId, String username, String place) {
    transaction.update(
        keys.mapping(gameId, username),
        "SET place = :place",
        EXISTS,
        Map.of(":place", fromS(place)),
        username + " is not in the game");
  }

  private Map<String, AttributeValue> mapping(String gameId, String username) {
    Map<String, AttributeValue> item = new HashMap<>(keys.mapping(gameId, username).toItem());
    item.put("game_id", fromS(gameId));
    item.put("username", fromS(username));
    return item;
  }
}
