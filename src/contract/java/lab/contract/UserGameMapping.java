package lab.contract;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A user's part in a game.
 *
 * @param gameId the game's id
 * @param username the player
 * @param place {@code gold}, {@code silver} or {@code bronze}; empty for everybody else, and until
 *     the game has ended
 */
public record UserGameMapping(String gameId, String username, Optional<String> place) {

  /**
   * Reads a mapping from an item of the table.
   *
   * @param item the item's attributes
   * @return the mapping
   * @throws IllegalArgumentException if the item lacks the game's id or the username
   */
  public static UserGameMapping of(Map<String, AttributeValue> item) {
    Attributes attributes = new Attributes("UserGameMapping", item);
    return new UserGameMapping(
        attributes.string("game_id"), attributes.string("username"), attributes.optional("place"));
  }
}
