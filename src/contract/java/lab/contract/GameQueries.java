package lab.contract;

import java.util.List;
import java.util.Optional;

/**
 * Reads the table (steps 8 to 12). Each method reads what its return value needs and nothing else:
 * it sends no scan, and it reads nothing that it then throws away. A result may span several pages:
 * request the next page until there is none. Others may write to the table at any time, so each
 * call reads the table anew. It keeps nothing from an earlier call, and it takes nothing from a
 * file.
 *
 * <p>DynamoDB may fail. When its capacity is used up, the SDK retries a few times and then throws
 * an exception. It also throws one when you query an index that is still being built. Your method
 * then does one of two things. It throws this exception, or one that has it as its cause. Or it
 * waits a moment and sends the request again. A failure never becomes an empty or partial return
 * value, and your method reads nothing else in place of the index.
 *
 * <p>The constructor of your class takes a {@code DynamoDbClient}, the name of the table and a
 * {@link KeySchema}, in that order. One instance serves many calls. Others share the client, so
 * your class does not close it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">AWS:
 *     Query</a>
 */
public interface GameQueries {

  /**
   * Step 8. Finds one user.
   *
   * @return the user; empty if there is no user with this username
   */
  Optional<User> user(String username);

  /**
   * Step 9. Finds a game and its players with one query: they are one item collection, because they
   * share a partition key.
   *
   * @return the game with its players, in the order of the sort key; empty if there is no such game
   */
  Optional<GameWithPlayers> game(String gameId);

  /**
   * Step 10. Finds the players of a game with a query that does not read the game itself.
   *
   * @return one mapping for each player, in the order of the sort key; empty if there is no such
   *     game
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html">AWS:
   *     key condition expressions</a>
   */
  List<UserGameMapping> players(String gameId);

  /**
   * Step 11. Finds the games that a user is or was a player in, with a query on the inverted index.
   *
   * @return one mapping for each game, in the order of the index; empty if there is none
   */
  List<UserGameMapping> gamesOf(String username);

  /**
   * Step 12. Finds the open games on a map, with a query on the sparse index.
   *
   * @return the games that have not started yet, ordered by the time when they opened, earliest
   *     first; games that opened at the same time are in any order; empty if there is none
   */
  List<Game> openGames(String map);
}
