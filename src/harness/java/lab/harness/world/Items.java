package lab.harness.world;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lab.contract.Game;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns the contract's records into items of the table: the way back from their factories. */
public final class Items {

  private static final KeySchema KEYS = new Keys();

  private Items() {}

  /**
   * The item of a user.
   *
   * @param user the user
   * @return its key and attributes
   */
  public static Map<String, AttributeValue> of(User user) {
    return item(
        KEYS.user(user.username()),
        Map.of(
            "username", user.username(),
            "name", user.name(),
            "email", user.email(),
            "birthdate", user.birthdate(),
            "address", user.address()));
  }

  /**
   * The item of a game.
   *
   * @param game the game
   * @return its key and attributes, without those that are empty
   */
  public static Map<String, AttributeValue> of(Game game) {
    Map<String, AttributeValue> item =
        item(
            KEYS.game(game.gameId()),
            Map.of(
                "game_id", game.gameId(),
                "map", game.map(),
                "creator", game.creator(),
                "create_time", game.createTime()));
    item.put("people", fromN(Integer.toString(game.people())));
    putIfPresent(item, "open_timestamp", game.openTimestamp());
    putIfPresent(item, "start_time", game.startTime());
    putIfPresent(item, "end_time", game.endTime());
    putIfPresent(item, "gold", game.gold());
    putIfPresent(item, "silver", game.silver());
    putIfPresent(item, "bronze", game.bronze());
    return item;
  }

  /**
   * The item of a mapping.
   *
   * @param mapping the mapping
   * @return its key and attributes, without the place if there is none
   */
  public static Map<String, AttributeValue> of(UserGameMapping mapping) {
    Map<String, AttributeValue> item =
        item(
            KEYS.mapping(mapping.gameId(), mapping.username()),
            Map.of("game_id", mapping.gameId(), "username", mapping.username()));
    putIfPresent(item, "place", mapping.place());
    return item;
  }

  private static Map<String, AttributeValue> item(PrimaryKey key, Map<String, String> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(key.toItem());
    attributes.forEach((name, value) -> item.put(name, fromS(value)));
    return item;
  }

  private static void putIfPresent(
      Map<String, AttributeValue> item, String name, Optional<String> value) {
    value.ifPresent(present -> item.put(name, fromS(present)));
  }
}
