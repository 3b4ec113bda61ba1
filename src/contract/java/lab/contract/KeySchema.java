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
 * <p>An upper-case word in angle brackets stands for a value. The key holds the value exactly as it
 * is given, whatever characters it has: without brackets, with no change of case, no character
 * replaced and no spaces removed, and whatever the language of the machine. The classes of the
 * later steps get an implementation of this interface. That implementation is correct, even if
 * yours is not.
 */
public interface KeySchema {

  /** Gives the primary key of a User. */
  PrimaryKey user(String username);

  /** Gives the primary key of a Game. */
  PrimaryKey game(String gameId);

  /** Gives the primary key of a UserGameMapping, which says that a user is a player in a game. */
  PrimaryKey mapping(String gameId, String username);
}
