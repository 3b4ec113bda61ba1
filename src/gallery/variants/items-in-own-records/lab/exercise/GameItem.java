package lab.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lab.contract.Game;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A game as the table has it. */
record GameItem(
    String gameId,
    String map,
    String creator,
    int people,
    String createTime,
    String openTimestamp,
    String startTime,
    String endTime,
    String gold,
    String silver,
    String bronze) {

  static GameItem from(Map<String, AttributeValue> item) {
    return new GameItem(
        string(item, "game_id"),
        string(item, "map"),
        string(item, "creator"),
        Integer.parseInt(item.get("people").n()),
        string(item, "create_time"),
        string(item, "open_timestamp"),
        string(item, "start_time"),
        string(item, "end_time"),
        string(item, "gold"),
        string(item, "silver"),
        string(item, "bronze"));
  }

  static GameItem opened(String gameId, String map, String creator, String time) {
    return new GameItem(gameId, map, creator, 1, time, time, null, null, null, null, null);
  }

  Game toGame() {
    return new Game(
        gameId,
        map,
        creator,
        people,
        createTime,
        Optional.ofNullable(openTimestamp),
        Optional.ofNullable(startTime),
        Optional.ofNullable(endTime),
        Optional.ofNullable(gold),
        Optional.ofNullable(silver),
        Optional.ofNullable(bronze));
  }

  Map<String, AttributeValue> toItem() {
    Map<String, AttributeValue> item = new HashMap<>();
    put(item, "PK", "GAME#" + gameId);
    put(item, "SK", "#METADATA#" + gameId);
    put(item, "game_id", gameId);
    put(item, "map", map);
    put(item, "creator", creator);
    item.put("people", AttributeValue.builder().n(Integer.toString(people)).build());
    put(item, "create_time", createTime);
    put(item, "open_timestamp", openTimestamp);
    put(item, "start_time", startTime);
    put(item, "end_time", endTime);
    put(item, "gold", gold);
    put(item, "silver", silver);
    put(item, "bronze", bronze);
    return item;
  }

  private static String string(Map<String, AttributeValue> item, String name) {
    return item.containsKey(name) ? item.get(name).s() : null;
  }

  private static void put(Map<String, AttributeValue> item, String name, String value) {
    if (value != null) {
      item.put(name, AttributeValue.builder().s(value).build());
    }
  }
}
