package lab.selfcheck;

import static java.util.stream.Collectors.toMap;
import static lab.selfcheck.SoundWorld.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lab.contract.Game;
import lab.contract.User;
import lab.contract.UserGameMapping;
import lab.harness.settings.Settings;
import lab.harness.world.Awkward;
import lab.harness.world.ItemsFile;
import lab.harness.world.Oracle;
import lab.harness.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every made-up world has to hold, whatever its seed. */
class WorldGeneratorTest {

  private static final List<Long> SEEDS =
      LongStream.concat(LongStream.range(0, 60), LongStream.of(-1, 999_999, Integer.MAX_VALUE))
          .boxed()
          .toList();
  private static final Map<Long, World> WORLDS =
      SEEDS.stream().collect(toMap(seed -> seed, World::generate));
  private static final Map<Long, Oracle> ORACLES =
      SEEDS.stream().collect(toMap(seed -> seed, seed -> new Oracle(WORLDS.get(seed))));

  @Test
  void sameSeedGivesTheSameWorld() {
    assertThat(SEEDS).allMatch(seed -> World.generate(seed).equals(WORLDS.get(seed)));
  }

  @Test
  void anotherSeedGivesAnotherWorld() {
    Collection<Oracle> oracles = ORACLES.values();

    assertThat(new HashSet<>(WORLDS.values())).hasSameSizeAs(SEEDS);
    assertThat(oracles.stream().map(Oracle::items).distinct()).hasSizeGreaterThan(20);
    assertThat(oracles.stream().map(Oracle::maps).distinct()).hasSizeGreaterThan(20);
  }

  @Test
  void hasNothingOfTheLabsOwnData() {
    Oracle sheet = new Oracle(World.read(Settings.SHEET_ITEMS));

    everyWorld(
        oracle -> {
          assertThat(oracle.maps()).doesNotContainAnyElementsOf(sheet.maps());
          assertThat(oracle.users()).noneMatch(user -> sheet.user(user.username()).isPresent());
          assertThat(oracle.games()).noneMatch(game -> sheet.game(game.gameId()).isPresent());
        });
  }

  @Test
  void isSound() {
    assertThat(SEEDS).allSatisfy(seed -> assertSound(WORLDS.get(seed)));
  }

  @Test
  void canBeWrittenAndRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("items.json");
    for (World world : WORLDS.values()) {
      ItemsFile.write(file, world.items());
      assertThat(World.read(file).equals(world)).isTrue();
    }
  }

  @Test
  void isSmall() {
    everyWorld(
        oracle -> {
          assertThat(oracle.items()).isBetween(380, 590);
          assertThat(oracle.users()).hasSizeGreaterThanOrEqualTo(60);
        });
  }

  @Test
  void hasNamesBeyondAscii() {
    everyWorld(
        oracle -> {
          assertBeyondAscii(playing(oracle));
          assertBeyondAscii(oracle.maps());
          assertThat(oracle.maps())
              .anyMatch(map -> !isAscii(map) && !oracle.openGames(map).isEmpty());
        });
  }

  @Test
  void hasPlayersOneOfWhomStartsLikeTheOther() {
    everyWorld(
        oracle ->
            assertThat(playing(oracle))
                .anySatisfy(
                    longer ->
                        assertThat(playing(oracle))
                            .anyMatch(name -> longer.startsWith(name) && !longer.equals(name))));
  }

  @Test
  void hasPlayersWhoseOrderHangsOnCapitals() {
    everyWorld(
        oracle ->
            assertThat(oracle.games())
                .extracting(game -> names(oracle, game))
                .anyMatch(
                    names ->
                        !names.equals(
                            names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList())));
  }

  @Test
  void hasAllKindsOfAwkwardNamesIdsAndMaps() {
    everyWorld(
        oracle ->
            assertThat(Awkward.values())
                .allSatisfy(
                    kind -> {
                      int strings = kind.of("kim").size();
                      assertThat(playing(oracle)).filteredOn(kind::isOne).hasSize(strings);
                      assertThat(oracle.maps(kind::isOne)).hasSize(strings);
                      assertThat(oracle.games(kind::isOne)).hasSizeGreaterThanOrEqualTo(strings);
                    }));
  }

  /** Then what is wrong with one part costs no points for the other. */
  @Test
  void keepsAwkwardNamesApartFromOrdinaryOnes() {
    everyWorld(
        oracle -> {
          for (Game game : oracle.games()) {
            boolean awkward = Awkward.isAwkward(game.gameId());
            assertThat(Awkward.isAwkward(game.map())).isEqualTo(awkward);
            assertThat(names(oracle, game)).allMatch(it -> Awkward.isAwkward(it) == awkward);
          }
        });
  }

  @Test
  void hasGamesOfOneMapThatOpenedAtAwkwardTimes() {
    everyWorld(
        oracle ->
            assertThat(oracle.maps(Awkward::isAwkward))
                .extracting(map -> oracle.openGames(map).stream().map(WorldGeneratorTest::opened))
                .anySatisfy(
                    times ->
                        assertThat(times)
                            .hasSize(5)
                            .doesNotHaveDuplicates()
                            .anyMatch(time -> time.getNano() % 1_000_000 > 0)
                            .anyMatch(time -> time.getNano() == 0)));
  }

  @Test
  void hasPlayersWhoseOrderHangsOnUtf8() {
    everyWorld(
        oracle ->
            assertThat(oracle.games(Awkward::isAwkward))
                .extracting(game -> names(oracle, game))
                .anyMatch(names -> !names.equals(names.stream().sorted().toList())));
  }

  @Test
  void hasIdleAndBusyUsers() {
    everyWorld(
        oracle ->
            assertThat(oracle.users())
                .anyMatch(user -> oracle.gamesOf(user.username()).isEmpty())
                .anyMatch(user -> oracle.gamesOf(user.username()).size() >= 7));
  }

  @Test
  void hasGamesOfEveryKind() {
    everyWorld(
        oracle ->
            assertThat(oracle.games())
                .anyMatch(game -> game.people() == 1)
                .anyMatch(
                    game -> game.people() == Game.MAX_PEOPLE && game.openTimestamp().isPresent())
                .anyMatch(game -> game.startTime().isPresent() && game.endTime().isEmpty())
                .anyMatch(game -> game.endTime().isPresent()));
  }

  @Test
  void hasMapsWithoutOpenGamesAndOneWithMany() {
    everyWorld(
        oracle ->
            assertThat(oracle.maps())
                .anyMatch(map -> oracle.openGames(map).isEmpty())
                .anyMatch(map -> oracle.openGames(map).size() >= 5 && !inOrderOfId(oracle, map)));
  }

  @Test
  void hasGamesThatOpenedInTheSameSecond() {
    everyWorld(
        oracle ->
            assertThat(oracle.maps())
                .extracting(oracle::openGames)
                .anyMatch(
                    games ->
                        games.stream().map(Game::openTimestamp).distinct().count() < games.size()));
  }

  private static Instant opened(Game game) {
    return Instant.parse(game.openTimestamp().orElseThrow());
  }

  private static void everyWorld(Consumer<Oracle> check) {
    assertThat(SEEDS).allSatisfy(seed -> check.accept(ORACLES.get(seed)));
  }

  private static void assertBeyondAscii(Collection<String> names) {
    assertThat(names)
        .anyMatch(name -> !isAscii(name) && isLatin(name))
        .anyMatch(name -> !isLatin(name));
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  private static boolean isLatin(String name) {
    return name.codePoints()
        .mapToObj(UnicodeScript::of)
        .allMatch(Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON)::contains);
  }

  /** In either direction. */
  private static boolean inOrderOfId(Oracle oracle, String map) {
    List<String> ids = oracle.openGames(map).stream().map(Game::gameId).toList();
    Comparator<String> order = Comparator.naturalOrder();
    return ids.equals(ids.stream().sorted(order).toList())
        || ids.equals(ids.stream().sorted(order.reversed()).toList());
  }

  private static List<String> names(Oracle oracle, Game game) {
    return oracle.players(game.gameId()).stream().map(UserGameMapping::username).toList();
  }

  private static List<String> playing(Oracle oracle) {
    return oracle.users().stream()
        .map(User::username)
        .filter(username -> !oracle.gamesOf(username).isEmpty())
        .toList();
  }
}
