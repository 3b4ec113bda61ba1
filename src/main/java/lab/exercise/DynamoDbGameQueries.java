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
 * You write this class. {@link GameQueries} says what each method must do. {@code Step08} to {@code
 * Step12} in {@code src/test/java} judge it.
 *
 * <p>{@link User#of}, {@link Game#of} and {@link UserGameMapping#of} turn an item into a record for
 * you.
 */
public final class DynamoDbGameQueries implements GameQueries {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final KeySchema keys;

  /** Works on one table. */
  public DynamoDbGameQueries(DynamoDbClient dynamoDb, String table, KeySchema keys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.keys = keys;
  }

  @Override
  public Optional<User> user(String username) {
    // TODO step 8: read one item by its primary key
    throw new NotDoneYetException();
  }

  @Override
  public Optional<GameWithPlayers> game(String gameId) {
    // TODO step 9: query the whole item collection of the game
    throw new NotDoneYetException();
  }

  @Override
  public List<UserGameMapping> players(String gameId) {
    // TODO step 10: query only a part of that item collection
    throw new NotDoneYetException();
  }

  @Override
  public List<UserGameMapping> gamesOf(String username) {
    // TODO step 11: query the inverted index
    throw new NotDoneYetException();
  }

  @Override
  public List<Game> openGames(String map) {
    // TODO step 12: query the index that holds only open games
    throw new NotDoneYetException();
  }
}
