package lab.harness.world;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

  private static final int SOME = 24;

  private final int items;
  private final SortedMap<String, User> users;
  private final SortedMap<String, Game> games;
  private final Map<String, List<UserGameMapping>> players;
  private final Map<String, List<UserGameMapping>> gamesOf;
  private final Map<String, List<Game>> openGames;

  /** Gets to know a world. */
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

  /** The player of that name, if there is one. */
  public Optional<User> user(String username) {
    return Optional.ofNullable(users.get(username));
  }

  /** All users, in the order of the username. */
  public List<User> users() {
    return List.copyOf(users.values());
  }

  /** The users whose names are of a sort, in the order of the username. */
  public List<User> users(Predicate<String> sort) {
    return users.values().stream().filter(user -> sort.test(user.username())).toList();
  }

  /** Some of the users with ordinary names, from who is in no game to who is in the most. */
  public List<User> someUsers() {
    List<User> byGames =
        users(Awkward::isOrdinary).stream()
            .sorted(Comparator.comparing(user -> gamesOf(user.username()).size()))
            .toList();
    int last = byGames.size() - 1;
    return IntStream.range(0, SOME)
        .mapToObj(i -> byGames.get(i * last / (SOME - 1)))
        .distinct()
        .toList();
  }

  /** All games, in the order of the id. */
  public List<Game> games() {
    return List.copyOf(games.values());
  }

  /** The games whose ids are of a sort, in the order of the id. */
  public List<Game> games(Predicate<String> sort) {
    return games.values().stream().filter(game -> sort.test(game.gameId())).toList();
  }

  /** The game of that id, if there is one, with its players in the order of the sort key. */
  public Optional<GameWithPlayers> game(String gameId) {
    return Optional.ofNullable(games.get(gameId))
        .map(game -> new GameWithPlayers(game, players(gameId)));
  }

  /** The mappings of a game, one for each player, in the order of the sort key. */
  public List<UserGameMapping> players(String gameId) {
    return players.getOrDefault(gameId, List.of());
  }

  /** The mappings of a player, one for each game, in the order of the inverted index. */
  public List<UserGameMapping> gamesOf(String username) {
    return gamesOf.getOrDefault(username, List.of());
  }

  /** Ordinary names of that many users who are in the most games, the busiest in front. */
  public List<String> busiest(int count) {
    return gamesOf.entrySet().stream()
        .filter(entry -> Awkward.isOrdinary(entry.getKey()))
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A game that no other has more players than. */
  public Game fullest() {
    return Collections.max(games.values(), Comparator.comparing(it -> players(it.gameId()).size()));
  }

  /** The open games on a map, in the order of the sparse index. */
  public List<Game> openGames(String map) {
    return openGames.getOrDefault(map, List.of());
  }

  /** The names of the maps of all games, open or not. */
  public SortedSet<String> maps() {
    return games.values().stream().map(Game::map).collect(toImmutableSortedSet(naturalOrder()));
  }

  /** The names of the maps of all games that are of a sort. */
  public List<String> maps(Predicate<String> sort) {
    return maps().stream().filter(sort).toList();
  }

  /** A map that no other has more open games on. */
  public String busiestMap() {
    return Collections.max(maps(), Comparator.comparing(map -> openGames(map).size()));
  }

  /** How many items there are. */
  public int items() {
    return items;
  }

  private static <T> List<T> all(
      World world, Entity entity, Function<Map<String, AttributeValue>, T> factory) {
    return world.items().stream().filter(entity::owns).map(factory).toList();
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
