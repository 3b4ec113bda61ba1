package lab.harness.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import lab.contract.Game;
import lab.contract.GameWithPlayers;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Knows the right answer to every question about a world. */
public final class Oracle {

  /** The order of DynamoDB's sort keys, which is not that of {@link String#compareTo}. */
  private static final Comparator<String> UTF8_ORDER =
      Comparator.comparing(string -> string.getBytes(UTF_8), Arrays::compareUnsigned);

  private final int items;
  private final SortedMap<String, User> users;
  private final SortedMap<String, Game> games;
  private final Map<String, List<UserGameMapping>> players;
  private final Map<String, List<UserGameMapping>> gamesOf;
  private final Map<String, List<Game>> openGames;

  /**
   * Gets to know a world.
   *
   * @param world the world
   */
  public Oracle(World world) {
    items = world.items().size();
    users = index(all(world, Entity.USER, User::of), User::username);
    games = index(all(world, Entity.GAME, Game::of), Game::gameId);
    List<UserGameMapping> mappings = all(world, Entity.MAPPING, UserGameMapping::of);
    players = group(mappings, UserGameMapping::gameId, UserGameMapping::username);
    gamesOf = group(mappings, UserGameMapping::username, UserGameMapping::gameId);
    openGames =
        group(
            games.values().stream().filter(game -> game.openTimestamp().isPresent()).toList(),
            Game::map,
            game -> game.openTimestamp().orElseThrow());
  }

  /**
   * One player.
   *
   * @param username whom to look for
   * @return the user; empty if there is none of that name
   */
  public Optional<User> user(String username) {
    return Optional.ofNullable(users.get(username));
  }

  /**
   * All users.
   *
   * @return them, in the order of the username
   */
  public List<User> users() {
    return List.copyOf(users.values());
  }

  /**
   * All games.
   *
   * @return them, in the order of the id
   */
  public List<Game> games() {
    return List.copyOf(games.values());
  }

  /**
   * A game and its players.
   *
   * @param gameId the game's id
   * @return the game with its players, in the order of the sort key; empty if there is no such game
   */
  public Optional<GameWithPlayers> game(String gameId) {
    return Optional.ofNullable(games.get(gameId))
        .map(game -> new GameWithPlayers(game, players(gameId)));
  }

  /**
   * The players of a game.
   *
   * @param gameId the game's id
   * @return one mapping for each player, in the order of the sort key
   */
  public List<UserGameMapping> players(String gameId) {
    return players.getOrDefault(gameId, List.of());
  }

  /**
   * The games of a player.
   *
   * @param username the player
   * @return one mapping for each game, in the order of the inverted index
   */
  public List<UserGameMapping> gamesOf(String username) {
    return gamesOf.getOrDefault(username, List.of());
  }

  /**
   * The users who are in the most games.
   *
   * @param count how many users to name
   * @return their names, who is in most games first
   */
  public List<String> busiest(int count) {
    return gamesOf.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A game that no other has more players than.
   *
   * @return the game
   */
  public Game fullest() {
    return Collections.max(games.values(), Comparator.comparing(it -> players(it.gameId()).size()));
  }

  /**
   * The open games on a map.
   *
   * @param map the map's name
   * @return the games, the one that opened first in front
   */
  public List<Game> openGames(String map) {
    return openGames.getOrDefault(map, List.of());
  }

  /**
   * The maps of all games, open or not.
   *
   * @return their names
   */
  public SortedSet<String> maps() {
    SortedSet<String> maps = new TreeSet<>();
    games.values().forEach(game -> maps.add(game.map()));
    return Collections.unmodifiableSortedSet(maps);
  }

  /**
   * How many items there are.
   *
   * @return their number
   */
  public int items() {
    return items;
  }

  private static <T> List<T> all(
      World world, Entity entity, Function<Map<String, AttributeValue>, T> factory) {
    return world.items().stream()
        .filter(item -> Entity.of(item).filter(entity::equals).isPresent())
        .map(factory)
        .toList();
  }

  private static <T> SortedMap<String, T> index(List<T> all, Function<T, String> key) {
    SortedMap<String, T> index = new TreeMap<>(UTF8_ORDER);
    all.forEach(one -> index.put(key.apply(one), one));
    return index;
  }

  private static <T> Map<String, List<T>> group(
      List<T> all, Function<T, String> group, Function<T, String> order) {
    return all.stream()
        .sorted(Comparator.comparing(order, UTF8_ORDER))
        .collect(groupingBy(group, toUnmodifiableList()));
  }
}
