package lab.contract;

/**
 * Step 4. The primary keys of the three entities that share the table.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><th>entity</th><th>partition key</th><th>sort key</th></tr>
 *   <tr><td>User</td><td>{@code USER#<USERNAME>}</td><td>{@code #METADATA#<USERNAME>}</td></tr>
 *   <tr><td>Game</td><td>{@code GAME#<GAME_ID>}</td><td>{@code #METADATA#<GAME_ID>}</td></tr>
 *   <tr><td>UserGameMapping</td><td>{@code GAME#<GAME_ID>}</td><td>{@code USER#<USERNAME>}</td></tr>
 * </table>
 *
 * <p>Upper-case words in angle brackets stand for a value, which goes in as it is, whatever
 * characters it has: no brackets, no change of case, nothing replaced, no spaces taken off. The
 * classes of the later steps are given an implementation of this interface. It is a correct one,
 * whatever yours does.
 */
public interface KeySchema {

  /**
   * The key of a user.
   *
   * @param username the user's name
   * @return where the user stands in the table
   */
  PrimaryKey user(String username);

  /**
   * The key of a game.
   *
   * @param gameId the game's id
   * @return where the game stands in the table
   */
  PrimaryKey game(String gameId);

  /**
   * The key of a user's part in a game.
   *
   * @param gameId the game's id
   * @param username the user's name
   * @return where the mapping stands in the table
   */
  PrimaryKey mapping(String gameId, String username);
}
