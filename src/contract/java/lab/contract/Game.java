package lab.contract;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A game. It is open at first, it starts once it is full, and it ends with three winners.
 *
 * @param creator the username of the player who created it
 * @param people the number of players in it
 * @param openTimestamp the time since which it is open; present only while it is open
 * @param startTime present once the game has started
 * @param endTime present once the game has ended
 * @param gold the username of the winner; present once the game has ended
 * @param silver the username of the second; present once the game has ended
 * @param bronze the username of the third; present once the game has ended
 */
public record Game(
    String gameId,
    String map,
    String creator,
    int people,
    String createTime,
    Optional<String> openTimestamp,
    Optional<String> startTime,
    Optional<String> endTime,
    Optional<String> gold,
    Optional<String> silver,
    Optional<String> bronze) {

  /** The number of players in a full game. */
  public static final int MAX_PEOPLE = 50;

  /**
   * Reads a game from an item of the table.
   *
   * @throws IllegalArgumentException if the item lacks an attribute that every game has
   */
  public static Game of(Map<String, AttributeValue> item) {
    Attributes attributes = new Attributes("Game", item);
    return new Game(
        attributes.string("game_id"),
        attributes.string("map"),
        attributes.string("creator"),
        attributes.number("people"),
        attributes.string("create_time"),
        attributes.optional("open_timestamp"),
        attributes.optional("start_time"),
        attributes.optional("end_time"),
        attributes.optional("gold"),
        attributes.optional("silver"),
        attributes.optional("bronze"));
  }
}
