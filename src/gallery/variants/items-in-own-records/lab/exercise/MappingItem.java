package lab.exercise;

import java.util.Map;
import java.util.Optional;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A player's part in a game, as the table has it. */
record MappingItem(String gameId, String username, String place) {

  static MappingItem from(Map<String, AttributeValue> item) {
    AttributeValue place = item.get("place");
    return new MappingItem(
        item.get("game_id").s(), item.get("username").s(), place == null ? null : place.s());
  }

  UserGameMapping toMapping() {
    return new UserGameMapping(gameId, username, Optional.ofNullable(place));
  }

  Map<String, AttributeValue> toItem() {
    return Map.of(
        "PK", AttributeValue.fromS("GAME#" + gameId),
        "SK", AttributeValue.fromS("USER#" + username),
        "game_id", AttributeValue.fromS(gameId),
        "username", AttributeValue.fromS(username));
  }
}
