package lab.selfcheck;

import static com.google.common.collect.Sets.union;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static lab.selfcheck.SoundWorld.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lab.contract.Game;
import lab.contract.UserGameMapping;
import lab.harness.programs.Fixture;
import lab.harness.settings.Settings;
import lab.harness.world.ItemSize;
import lab.harness.world.Oracle;
import lab.harness.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the lab's sheet, on the file that comes with the lab. */
class FixtureTest {

  private final World world = World.read(Settings.SHEET_ITEMS);
  private final Oracle oracle = new Oracle(world);

  @Test
  void isWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("items.json");

    Fixture.main(new String[] {file.toString()});

    assertThat(file).hasSameBinaryContentAs(Settings.SHEET_ITEMS);
  }

  @Test
  void isSound() {
    assertSound(world);
  }

  @Test
  void hasTheSheetsItems() {
    assertThat(oracle.items()).isEqualTo(835);
    assertThat(oracle.users()).hasSize(300);
    assertThat(oracle.games()).hasSize(15);
    assertThat(mappings()).hasSize(520);
    assertThat(mappings().stream().map(UserGameMapping::username).distinct()).hasSize(247);
  }

  @Test
  void hasTheSheetsSize() {
    int bytes = world.items().stream().mapToInt(ItemSize::of).sum();

    assertThat(bytes).isEqualTo(117_366);
    assertThat(Math.ceil(bytes / 4096.0) / 2).isEqualTo(14.5);
  }

  @Test
  void hasTheSheetsAttributes() {
    Set<String> game = Set.of("PK", "SK", "game_id", "map", "create_time", "people", "creator");
    Map<Set<String>, Long> shapes =
        world.items().stream().collect(groupingBy(Map::keySet, counting()));

    assertThat(shapes)
        .isEqualTo(
            Map.of(
                Set.of("PK", "SK", "address", "birthdate", "email", "name", "username"), 300L,
                union(game, Set.of("open_timestamp")), 9L,
                union(game, Set.of("start_time")), 4L,
                union(game, Set.of("start_time", "end_time", "gold", "silver", "bronze")), 2L,
                Set.of("PK", "SK", "game_id", "username"), 514L,
                Set.of("PK", "SK", "game_id", "username", "place"), 6L));
  }

  @Test
  void hasTheSheetsPlayers() {
    assertThat(oracle.games().stream().map(Game::people).sorted(Comparator.reverseOrder()))
        .containsExactly(50, 50, 50, 50, 50, 50, 49, 46, 34, 34, 21, 17, 17, 1, 1);
    assertThat(oracle.user("johnsonscott")).isPresent();
    assertThat(oracle.gamesOf("johnsonscott")).hasSizeGreaterThan(3);
  }

  @Test
  void hasTheSheetsGames() {
    Game game = oracle.game("c9c3917e-30f3-4ba4-82c4-2e9a0e4d1cfd").orElseThrow().game();

    assertThat(game.map()).isEqualTo("Dirty Desert");
    assertThat(game.people()).isEqualTo(50);
    assertThat(game.startTime()).isPresent();
    assertThat(game.endTime()).isEmpty();
    assertThat(oracle.maps().stream().collect(toMap(map -> map, this::openGames)))
        .isEqualTo(
            Map.of(
                "Green Grasslands", 4,
                "Dirty Desert", 3,
                "Juicy Jungle", 1,
                "Urban Underground", 1,
                "Silent Summit", 0));
  }

  /** Otherwise games in the order of their ids would pass for games in the order of time. */
  @Test
  void hasGamesThatDidNotOpenInTheOrderOfTheirIds() {
    List<Game> games = oracle.openGames("Green Grasslands");
    Comparator<Game> byId = Comparator.comparing(Game::gameId);

    assertThat(games).isNotEqualTo(games.stream().sorted(byId).toList());
    assertThat(games).isNotEqualTo(games.stream().sorted(byId.reversed()).toList());
  }

  @Test
  void hasAPictureAndAnEmptyFileToUpload() throws IOException {
    Path objects = Path.of("fixtures", "objects");

    assertThat(ImageIO.read(objects.resolve("map.png").toFile())).isNotNull();
    assertThat(objects.resolve("empty.txt")).isEmptyFile();
    // Not by its name: a machine whose encoding is ASCII has no path for it.
    try (Stream<Path> files = Files.list(objects)) {
      assertThat(files).anyMatch(file -> file.getFileName().toString().startsWith("diary of Zo"));
    }
  }

  private int openGames(String map) {
    return oracle.openGames(map).size();
  }

  private List<UserGameMapping> mappings() {
    return oracle.games().stream().flatMap(game -> oracle.players(game.gameId()).stream()).toList();
  }
}
