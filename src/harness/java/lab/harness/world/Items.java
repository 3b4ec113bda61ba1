package lab.harness.world;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lab.contract.Game;
import lab.contract.GameWithPlayers;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns the contract's records into items of the table: the way back from their factories. */
public final class Items {

  private static final KeySchema KEYS = new Keys();

  private Items() {}

  /** The item of what may be a record of the contract; empty if it is none of the table's. */
  public static Optional<Map<String, AttributeValue>> ofAny(Object any) {
    if (any instanceof User user) {
      return Optional.of(of(user));
    }
    if (any instanceof GameWithPlayers game) {
      return Optional.of(of(game.game()));
    }
    if (any instanceof Game game) {
      return Optional.of(of(game));
    }
    return any instanceof UserGameMapping mapping ? Optional.of(of(mapping)) : Optional.empty();
  }

  /** The item of a user, with its key. */
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

  /** The item of a game, with its key and without those attributes that are empty. */
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
    Map.of(
            "open_timestamp", game.openTimestamp(),
            "start_time", game.startTime(),
            "end_time", game.endTime(),
            "gold", game.gold(),
            "silver", game.silver(),
            "bronze", game.bronze())
        .forEach((name, value) -> value.ifPresent(it -> item.put(name, fromS(it))));
    return item;
  }

  /** The item of a mapping, with its key; without the place if there is none. */
  public static Map<String, AttributeValue> of(UserGameMapping mapping) {
    Map<String, AttributeValue> item =
        item(
            KEYS.mapping(mapping.gameId(), mapping.username()),
            Map.of("game_id", mapping.gameId(), "username", mapping.username()));
    mapping.place().ifPresent(place -> item.put("place", fromS(place)));
    return item;
  }

  private static Map<String, AttributeValue> item(PrimaryKey key, Map<String, String> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(key.toItem());
    attributes.forEach((name, value) -> item.put(name, fromS(value)));
    return item;
  }
}
