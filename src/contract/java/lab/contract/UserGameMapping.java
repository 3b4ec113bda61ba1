package lab.contract;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Says that a user is a player in a game.
 *
 * @param place {@code gold}, {@code silver} or {@code bronze}; empty for all other players, and
 *     until the game has ended
 */
public record UserGameMapping(String gameId, String username, Optional<String> place) {

  /**
   * Reads a mapping from an item of the table.
   *
   * @throws IllegalArgumentException if the item lacks the game's id or the username
   */
  public static UserGameMapping of(Map<String, AttributeValue> item) {
    Attributes attributes = new Attributes("UserGameMapping", item);
    return new UserGameMapping(
        attributes.string("game_id"), attributes.string("username"), attributes.optional("place"));
  }
}
