package lab.exercise;

import java.util.List;
import java.util.Optional;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.contract.GameWithPlayers;
import lab.contract.KeySchema;
import lab.contract.NotDoneYetException;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Yours to write. {@link GameQueries} says what each method has to do; {@code Step08} to {@code
 * Step12} in {@code src/test/java} judge it.
 *
 * <p>{@link User#of}, {@link Game#of} and {@link UserGameMapping#of} read an item for you.
 */
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
    // TODO step 8: one item, by its key
    throw new NotDoneYetException();
  }

  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    // TODO step 9: everything that shares a partition key
    throw new NotDoneYetException();
  }

  @Override
  public List<UserGameMapping> players(String gameId) {
    // TODO step 10: a part of that
    throw new NotDoneYetException();
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    // TODO step 11: the other way round
    throw new NotDoneYetException();
  }

  @Override
  public List<Game> openGames(String map) {
    // TODO step 12: ask the index that holds open games only
    throw new NotDoneYetException();
  }
}
