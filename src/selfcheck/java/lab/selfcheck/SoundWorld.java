package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.contract.Game;
import lab.contract.UserGameMapping;
import lab.harness.world.Oracle;
import lab.harness.world.World;

/** What holds in every world, the lab's own and those made up: its items agree with one another. */
final class SoundWorld {

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

  private SoundWorld() {}

  static void assertSound(World world) {
    Oracle oracle = new Oracle(world);
    assertThat(world.items())
        .extracting(item -> List.of(item.get("PK"), item.get("SK")))
        .doesNotHaveDuplicates();
    assertThat(oracle.users())
        .allSatisfy(
            user -> {
              assertThat(user.address()).contains("\n");
              assertThat(user.birthdate()).matches("\\d{4}-\\d\\d-\\d\\d");
              assertThat(user.email()).matches(".+@example\\.(com|net|org)");
            });
    assertThat(oracle.games()).allSatisfy(game -> assertSound(game, oracle));
  }

  private static void assertSound(Game game, Oracle oracle) {
    List<UserGameMapping> players = oracle.players(game.gameId());
    assertThat(players)
        .hasSize(game.people())
        .extracting(UserGameMapping::username)
        .contains(game.creator())
        .allMatch(username -> oracle.user(username).isPresent());
    assertThat(game.openTimestamp().isPresent()).isNotEqualTo(game.startTime().isPresent());
    assertThat(game.openTimestamp().orElse(game.createTime())).isEqualTo(game.createTime());
    assertThat(game.startTime().isEmpty() || game.people() == Game.MAX_PEOPLE).isTrue();
    assertTimes(game);
    assertPlaces(game, players);
  }

  private static void assertTimes(Game game) {
    List<String> times =
        Stream.of(Optional.of(game.createTime()), game.startTime(), game.endTime())
            .flatMap(Optional::stream)
            .toList();
    assertThat(times).allMatch(time -> time.matches(TIME)).doesNotHaveDuplicates().isSorted();
    if (game.endTime().isPresent()) {
      Instant start = Instant.parse(game.startTime().orElseThrow());
      assertThat(Instant.parse(game.endTime().get()))
          .isBetween(start.plusSeconds(25 * 60), start.plusSeconds(35 * 60));
    }
  }

  private static void assertPlaces(Game game, List<UserGameMapping> players) {
    Map<String, String> places =
        players.stream()
            .filter(player -> player.place().isPresent())
            .collect(
                Collectors.toMap(
                    player -> player.place().orElseThrow(), UserGameMapping::username));
    Function<Optional<String>, String> name = winner -> winner.orElse("nobody");
    assertThat(places)
        .isEqualTo(
            game.endTime().isEmpty()
                ? Map.of()
                : Map.of(
                    "gold", name.apply(game.gold()),
                    "silver", name.apply(game.silver()),
                    "bronze", name.apply(game.bronze())));
  }
}
