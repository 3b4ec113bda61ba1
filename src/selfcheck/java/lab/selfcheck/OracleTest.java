package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.contract.Game;
import lab.contract.User;
import lab.contract.UserGameMapping;
import lab.harness.world.Items;
import lab.harness.world.Oracle;
import lab.harness.world.World;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OracleTest {

  private static final Game LATE = game("1", "Dune", Optional.of("2026-03-01T10:00:09Z"));
  private static final Game EARLY = game("2", "Dune", Optional.of("2026-03-01T10:00:08Z"));
  private static final Game STARTED = game("3", "Dune", Optional.empty());
  private static final Game ELSEWHERE = game("\uFF71", "Fjord", Optional.empty());

  private final Oracle oracle =
      new Oracle(
          new World(
              Stream.of(
                      List.of(Items.of(user("zoe")), Items.of(user("ann")), Items.of(user("anna"))),
                      Stream.of(LATE, EARLY, STARTED, ELSEWHERE).map(Items::of).toList(),
                      mappings("1", "🎮", "zoe", "\uFF71", "anna", "ann", "Zoe"),
                      mappings("\uFF71", "ann"),
                      mappings("3", "ann"))
                  .flatMap(List::stream)
                  .toList()));

  @Test
  void knowsUsers() {
    assertThat(oracle.user("ann")).contains(user("ann"));
    assertThat(oracle.user("an")).isEmpty();
    assertThat(oracle.users()).containsExactly(user("ann"), user("anna"), user("zoe"));
  }

  @Test
  void knowsGamesAndTheirPlayers() {
    assertThat(oracle.games()).containsExactly(LATE, EARLY, STARTED, ELSEWHERE);
    assertThat(oracle.game("3").orElseThrow().game()).isEqualTo(STARTED);
    assertThat(oracle.game("3").orElseThrow().players()).containsExactly(mapping("3", "ann"));
    assertThat(oracle.game("2").orElseThrow().players()).isEmpty();
    assertThat(oracle.game("4")).isEmpty();
  }

  /** In UTF-16, as Java compares, the last two would change places. */
  @Test
  void putsPlayersInTheOrderOfUtf8() {
    assertThat(oracle.players("1"))
        .extracting(UserGameMapping::username)
        .containsExactly("Zoe", "ann", "anna", "zoe", "\uFF71", "🎮");
    assertThat(oracle.players("4")).isEmpty();
  }

  @Test
  void knowsTheGamesOfAPlayer() {
    assertThat(oracle.gamesOf("ann"))
        .containsExactly(mapping("1", "ann"), mapping("3", "ann"), mapping("\uFF71", "ann"));
    assertThat(oracle.gamesOf("an")).isEmpty();
  }

  @Test
  void putsOpenGamesInTheOrderOfTime() {
    assertThat(oracle.openGames("Dune")).containsExactly(EARLY, LATE);
    assertThat(oracle.openGames("Fjord")).isEmpty();
    assertThat(oracle.openGames("Atlantis")).isEmpty();
  }

  /** As a string, a time with a fraction comes before one without. */
  @Test
  void putsOpenGamesOfOneSecondInTheOrderOfTheIndex() {
    Game whole = game("1", "Dune", Optional.of("2026-03-01T10:00:08Z"));
    Game half = game("2", "Dune", Optional.of("2026-03-01T10:00:08.500Z"));
    Oracle both = new Oracle(new World(Stream.of(whole, half).map(Items::of).toList()));

    assertThat(both.openGames("Dune")).containsExactly(half, whole);
  }

  @Test
  void knowsMapsAndTheNumberOfItems() {
    assertThat(oracle.maps()).containsExactly("Dune", "Fjord");
    assertThat(oracle.items()).isEqualTo(15);
  }

  private static User user(String username) {
    return new User(username, "A Name", "a@example.org", "1990-01-01", "1 Street\nTown");
  }

  private static Game game(String id, String map, Optional<String> open) {
    Optional<String> none = Optional.empty();
    return new Game(id, map, "ann", 1, "2026-03-01T10:00:00Z", open, none, none, none, none, none);
  }

  private static UserGameMapping mapping(String gameId, String username) {
    return new UserGameMapping(gameId, username, Optional.empty());
  }

  private static List<Map<String, AttributeValue>> mappings(String gameId, String... usernames) {
    return Stream.of(usernames).map(username -> Items.of(mapping(gameId, username))).toList();
  }
}
