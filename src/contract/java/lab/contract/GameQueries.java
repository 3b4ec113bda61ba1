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
 * <p>Any request may fail, not only the first of a method. DynamoDB has no capacity left or breaks
 * down; the keys have expired or do not permit the request; there is no connection; an index that
 * you query is still being built. The SDK retries where that may help, and then throws an
 * exception. Your method then does one of two things. It throws this exception, or one that has it
 * as its cause. Or it waits a moment and sends the request again. A failure never becomes an empty
 * or partial return value, and your method reads nothing else in place of the index.
 *
 * <p>Usernames, ids and names of maps are any strings. Each is used exactly as it is given: spaces
 * at its ends and signs such as {@code #} and {@code %} are part of it, and an id need not be a
 * UUID. Two strings that differ in any character name two things, even if they look alike: in case,
 * or in how an accent is encoded. The order of a sort key is the order of the bytes in UTF-8;
 * DynamoDB returns items in it.
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
   * <p>The sort key of the index is a string, in the form of {@link java.time.Instant#toString()}:
   * with a fraction of a second only if there is one. As strings, such times are in the order of
   * time up to the second, and no further: {@code 10:15:30.5Z} comes before {@code 10:15:30Z}.
   *
   * @return the games that have not started yet, ordered by the time when they opened, to the
   *     second, earliest first; games that opened in the same second are in any order; empty if
   *     there is none
   */
  List<Game> openGames(String map);
}
