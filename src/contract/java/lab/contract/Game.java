package lab.contract;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A game. It is open at first, starts once it is full and ends with three winners.
 *
 * @param gameId the game's id
 * @param map the map that it is played on
 * @param creator the username of the player who created it
 * @param people how many players are in it
 * @param createTime when it was created
 * @param openTimestamp since when it has been open; present only while it is open
 * @param startTime when it started; present once it has
 * @param endTime when it ended; present once it has
 * @param gold the winner's username; present once the game has ended, like the next two
 * @param silver the username of the second
 * @param bronze the username of the third
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

  /** How many players a full game has. */
  public static final int MAX_PEOPLE = 50;

  /**
   * Reads a game from an item of the table.
   *
   * @param item the item's attributes
   * @return the game
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
