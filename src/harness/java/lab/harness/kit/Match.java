package lab.harness.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lab.contract.Game;
import lab.contract.User;
import lab.contract.UserGameMapping;
import lab.harness.world.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A game that a test sets up for itself, in a table that other tests use as well.
 *
 * @param table the table
 * @param gameId the game's id
 * @param players who is in it, its creator first
 * @param strangers users who are not
 * @param before its items as the test has set them up
 */
public record Match(
    GameTable table,
    String gameId,
    List<String> players,
    List<String> strangers,
    List<Map<String, AttributeValue>> before) {

  private static final String OPENED = "2026-03-01T10:00:00Z";

  /** When a game starts that a test has started. */
  public static final String STARTED = "2026-03-01T10:20:00Z";

  private static final String ENDED = "2026-03-01T10:50:00Z";

  /**
   * A game that does not exist yet.
   *
   * @param table where it may come to be
   * @return a free id, nobody in it
   */
  public static Match none(GameTable table) {
    return new Match(table, UUID.randomUUID().toString(), List.of(), users(table), List.of());
  }

  /**
   * An open game.
   *
   * @param table where to put it
   * @param people how many players it has
   * @return the game
   */
  public static Match open(GameTable table, int people) {
    return put(table, people, Optional.of(OPENED), Optional.empty(), Optional.empty());
  }

  /**
   * A game that has started.
   *
   * @param table where to put it
   * @param people how many players it has
   * @return the game
   */
  public static Match started(GameTable table, int people) {
    return put(table, people, Optional.empty(), Optional.of(STARTED), Optional.empty());
  }

  /**
   * A game that has ended; the first three players won.
   *
   * @param table where to put it
   * @param people how many players it has
   * @return the game
   */
  public static Match ended(GameTable table, int people) {
    return put(table, people, Optional.empty(), Optional.of(STARTED), Optional.of(ENDED));
  }

  /**
   * A stranger whose name has a capital and an accent.
   *
   * @return the name
   */
  public String lastStranger() {
    return strangers.get(strangers.size() - 1);
  }

  /**
   * Lets a player in, as a correct join does.
   *
   * @param username the player
   */
  public void admit(String username) {
    Map<String, AttributeValue> game =
        new HashMap<>(table.state().get(table.keys().game(gameId)).orElseThrow());
    int people = Integer.parseInt(game.get("people").n());
    game.put("people", AttributeValue.fromN(Integer.toString(people + 1)));
    table.state().put(List.of(game, mapping(gameId, username)));
  }

  /**
   * Comes to be, as by somebody else's correct create.
   *
   * @param creator who creates it
   */
  public void open(String creator) {
    Optional<String> none = Optional.empty();
    table
        .state()
        .put(
            List.of(
                Items.of(
                    new Game(
                        gameId,
                        "Playground",
                        creator,
                        1,
                        OPENED,
                        Optional.of(OPENED),
                        none,
                        none,
                        none,
                        none,
                        none)),
                mapping(gameId, creator)));
  }

  /** Starts, as by somebody else's correct start. */
  public void start() {
    change(
        game -> {
          game.remove("open_timestamp");
          game.put("start_time", AttributeValue.fromS(STARTED));
        });
  }

  /** Ends, as by somebody else's correct finish; the first three players win. */
  public void end() {
    change(
        game -> {
          game.put("end_time", AttributeValue.fromS(ENDED));
          game.put("gold", AttributeValue.fromS(players.get(0)));
          game.put("silver", AttributeValue.fromS(players.get(1)));
          game.put("bronze", AttributeValue.fromS(players.get(2)));
        });
  }

  private void change(Consumer<Map<String, AttributeValue>> change) {
    Map<String, AttributeValue> game =
        new HashMap<>(table.state().get(table.keys().game(gameId)).orElseThrow());
    change.accept(game);
    table.state().put(List.of(game));
  }

  /**
   * What the table holds of it.
   *
   * @return its item collection
   */
  public List<Map<String, AttributeValue>> items() {
    return table.state().collection(table.keys().game(gameId).partitionKey());
  }

  private static Match put(
      GameTable table,
      int people,
      Optional<String> opened,
      Optional<String> started,
      Optional<String> ended) {
    List<String> users = users(table);
    int rest = users.size() - people;
    boolean open = opened.isPresent();
    List<String> players = open ? users.subList(0, people) : users.subList(rest, users.size());
    List<String> strangers = open ? users.subList(people, users.size()) : users.subList(0, rest);
    String gameId = UUID.randomUUID().toString();
    Game game =
        new Game(
            gameId,
            "Playground",
            players.get(0),
            people,
            OPENED,
            opened,
            started,
            ended,
            ended.map(time -> players.get(0)),
            ended.map(time -> players.get(1)),
            ended.map(time -> players.get(2)));
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    items.add(Items.of(game));
    players.forEach(player -> items.add(mapping(gameId, player)));
    table.state().put(items);
    return new Match(table, gameId, players, strangers, List.copyOf(items));
  }

  private static Map<String, AttributeValue> mapping(String gameId, String username) {
    return Items.of(new UserGameMapping(gameId, username, Optional.empty()));
  }

  /**
   * Names that are not plain come last: those with accents or in another script and, after them,
   * with a capital. Such a user is the last stranger of an open game, and the last player of one
   * that has started.
   */
  private static List<String> users(GameTable table) {
    return table.oracle().users().stream()
        .map(User::username)
        .sorted(Comparator.comparing(name -> !name.equals(name.toLowerCase(Locale.ROOT))))
        .toList();
  }
}
