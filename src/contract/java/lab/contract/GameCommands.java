package lab.contract;

import java.time.Instant;

/**
 * Changes the table while people play (bonus, steps 13 and 14). Each command happens wholly or not
 * at all, also while others send commands of their own: it is one transaction, whose conditions
 * DynamoDB checks. That others have changed the game meanwhile is a reason to refuse only if the
 * command is not possible any more as the game stands then.
 *
 * <p>A command changes what is named below and nothing else. The other attributes of an item stay,
 * and one that is not due yet, such as {@code start_time} or {@code place}, is not there, not even
 * empty. Names and ids go in as they are given. A command that refuses has written nothing, not
 * even for a moment.
 *
 * <p>The service may fail: its capacity is used up, or it cancels a transaction for another reason
 * than a condition (the reasons that come with a {@code TransactionCanceledException} tell). That
 * is no refusal: the exception goes to the caller, itself or as the cause of another than {@link
 * CommandRefusedException}, or the command is tried again after a moment.
 *
 * <p>One of these reasons asks for another try: {@code TransactionConflict}, while another
 * transaction is under way on the same items. Then the command is sent again after a moment, a few
 * times.
 *
 * <p>Your class gets a {@code DynamoDbClient}, the name of the table and a {@link KeySchema} in its
 * constructor, in that order. The client is shared with others and stays open. Times are stored as
 * {@link Instant#toString()} gives them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">AWS:
 *     TransactWriteItems</a>
 */
public interface GameCommands {

  /**
   * Step 13. Creates an open game with its creator as the only player: a Game ({@code game_id},
   * {@code map}, {@code creator}, {@code people}, {@code create_time} and {@code open_timestamp},
   * the last two equal) and the creator's UserGameMapping ({@code game_id}, {@code username}).
   *
   * @param gameId the new game's id
   * @param map the map that it is played on
   * @param username the creator, a user of the table
   * @param time when it is created
   * @throws CommandRefusedException if the id is taken, or there is no such user
   */
  void create(String gameId, String map, String username, Instant time);

  /**
   * Step 13. Lets a player into an open game: adds the UserGameMapping, and one to {@code people}.
   * A game never has more than {@link Game#MAX_PEOPLE} players.
   *
   * @param gameId the game
   * @param username the player, a user of the table
   * @throws CommandRefusedException if there is no such game or no such user, the game is not open
   *     or is full, or the player is already in it
   */
  void join(String gameId, String username);

  /**
   * Step 14. Starts a full game: it gets its {@code start_time} and is no longer open.
   *
   * @param gameId the game
   * @param time when it starts
   * @throws CommandRefusedException if there is no such game, it is not full, or it has started
   *     already
   */
  void start(String gameId, Instant time);

  /**
   * Step 14. Ends a game that has started: it gets its {@code end_time}, and {@code gold}, {@code
   * silver} and {@code bronze} with the winners' usernames. Each winner's UserGameMapping gets its
   * {@code place}, which is one of these three words.
   *
   * @param gameId the game
   * @param gold the winner
   * @param silver the second
   * @param bronze the third
   * @param time when it ends
   * @throws CommandRefusedException if there is no such game, it has not started, it has ended
   *     already, or the winners are not three different players of this game
   */
  void finish(String gameId, String gold, String silver, String bronze, Instant time);
}
