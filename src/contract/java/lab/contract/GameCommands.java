package lab.contract;

import java.time.Instant;

/**
 * Changes the table while users play (bonus, steps 13 and 14). Each command happens completely or
 * not at all, even while others send commands of their own: it is one transaction, and DynamoDB
 * checks its conditions. If others have changed the game in the meantime, the command is refused
 * only if it is no longer possible in the new state of the game.
 *
 * <p>A command changes what its description names, and nothing else. The other attributes of an
 * item stay. An attribute that is not due yet, such as {@code start_time} or {@code place}, is
 * absent and not merely empty. Names and ids are any strings, and are stored exactly as given. A
 * command that is refused has written nothing, not even for a moment.
 *
 * <p>Any request may fail, not only the first of a method, and also one that reads. DynamoDB has no
 * capacity left or breaks down; the keys have expired or do not permit the request; there is no
 * connection; a transaction is cancelled for a reason that is not a condition. The {@code
 * TransactionCanceledException} has a reason for each part of the transaction, in their order, and
 * they tell which case it is. A failure is not a refusal, and leaves nothing half done. Your method
 * then does one of two things. It throws the exception, or one that has it as its cause and is not
 * a {@link CommandRefusedException}. Or it waits a moment and tries the command again.
 *
 * <p>For one of these reasons, your method must try again: {@code TransactionConflict}. It means
 * that another transaction is in progress on the same item. Any part may have it. Your method then
 * waits a moment and sends the command again, a few times.
 *
 * <p>The constructor of your class takes a {@code DynamoDbClient}, the name of the table and a
 * {@link KeySchema}, in that order. Others share the client, so your class does not close it. What
 * is stored is the same on every machine, whatever its language and time zone. Times are stored in
 * the form that {@link Instant#toString()} returns, in UTC, with every digit of a fraction of a
 * second. That form has no fixed length, so the sparse index has open games in the order of time
 * only up to the second; {@link GameQueries#openGames} promises no more.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">AWS:
 *     TransactWriteItems</a>
 */
public interface GameCommands {

  /**
   * Step 13. Creates an open game whose creator is its only player. It writes two items. The Game
   * has the attributes {@code game_id}, {@code map}, {@code creator}, {@code people}, {@code
   * create_time} and {@code open_timestamp}; the last two are equal. The UserGameMapping of the
   * creator has the attributes {@code game_id} and {@code username}.
   *
   * @param username the creator, a user in the table
   * @param time the value of {@code create_time} and {@code open_timestamp}
   * @throws CommandRefusedException if there is a game with this id already, or there is no such
   *     user
   */
  void create(String gameId, String map, String username, Instant time);

  /**
   * Step 13. Lets a user join an open game: writes the user's UserGameMapping and adds one to
   * {@code people}. A game never has more than {@link Game#MAX_PEOPLE} players.
   *
   * @param username the new player, a user in the table
   * @throws CommandRefusedException if there is no such game or no such user, the game is not open
   *     or is full, or the user is already a player in it
   */
  void join(String gameId, String username);

  /**
   * Step 14. Starts a full game: the game gets its {@code start_time}. It is no longer open and
   * loses its {@code open_timestamp}.
   *
   * @param time the value of {@code start_time}
   * @throws CommandRefusedException if there is no such game, it is not full, or it has already
   *     started
   */
  void start(String gameId, Instant time);

  /**
   * Step 14. Ends a game that has started. The game gets its {@code end_time}, and the usernames of
   * the winners as {@code gold}, {@code silver} and {@code bronze}. The UserGameMapping of each
   * winner gets its {@code place}, which is one of these three words.
   *
   * @param gold the username of the winner
   * @param silver the username of the second
   * @param bronze the username of the third
   * @param time the value of {@code end_time}
   * @throws CommandRefusedException if there is no such game, it has not started, it has already
   *     ended, or the winners are not three different players of this game
   */
  void finish(String gameId, String gold, String silver, String bronze, Instant time);
}
