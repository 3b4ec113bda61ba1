package lab.contract;

import java.util.List;
import java.util.Optional;

/**
 * Reads the table (steps 8 to 12). Each question is answered by reading what the answer needs and
 * nothing else: no scan, and nothing read to be thrown away. An answer may span several pages.
 * Somebody else may write to the table at any time, so each call asks it anew: nothing is kept from
 * an earlier call, and nothing comes from a file.
 *
 * <p>The service may fail: it throws when its capacity is used up, once the SDK has tried again a
 * few times, and when an index is asked that is still being built. Such an exception goes to the
 * caller, itself or as the cause of another, or the request is sent again after a moment. It never
 * becomes an empty answer or part of one, and nothing else is read in the place of the index.
 *
 * <p>Your class gets a {@code DynamoDbClient}, the name of the table and a {@link KeySchema} in its
 * constructor, in that order. One instance answers many calls; the client is shared with others and
 * stays open.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">AWS:
 *     Query</a>
 */
public interface GameQueries {

  /**
   * Step 8. One player.
   *
   * @param username whom to look for
   * @return the user; empty if there is none of that name
   */
  Optional<User> user(String username);

  /**
   * Step 9. A game and its players, by one query: they share a partition key.
   *
   * @param gameId the game's id
   * @return the game with its players, in the order of the sort key; empty if there is no such game
   */
  Optional<GameWithPlayers> game(String gameId);

  /**
   * Step 10. The players of a game, by a query that does not read the game itself.
   *
   * @param gameId the game's id
   * @return one mapping for each player, in the order of the sort key; empty if there is no such
   *     game
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html">AWS:
   *     key condition expressions</a>
   */
  List<UserGameMapping> players(String gameId);

  /**
   * Step 11. The games that a player is or was in, by a query on the inverted index.
   *
   * @param username the player
   * @return one mapping for each game, in the order of the index; empty if there is none
   */
  List<UserGameMapping> gamesOf(String username);

  /**
   * Step 12. The open games on a map, by a query on the sparse index.
   *
   * @param map the map's name
   * @return the games that have not started yet, the one that opened first in front, and those that
   *     opened at the same time in any order; empty if there is none
   */
  List<Game> openGames(String map);
}
