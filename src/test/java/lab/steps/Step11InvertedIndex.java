package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailureShows;

import java.util.List;
import lab.contract.GameQueries;
import lab.contract.Storage;
import lab.contract.User;
import lab.contract.UserGameMapping;
import lab.harness.assertion.IndexAssert;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Declared;
import lab.harness.step.Declared.Part;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A player's games, by the inverted index: {@link Storage} and {@link GameQueries#gamesOf}. */
@Step(11)
@Uses(reads = Reads.EACH_PLAYER, page = 2)
class Step11InvertedIndex {

  @Test
  @Order(1)
  @Points(3)
  void isDeclared(@Declared(Part.TABLE) Stacks stacks, Exercise exercise) {
    IndexAssert.assertThatInvertedIndex(stacks.deploy(exercise.stack()))
        .hasKeys(Storage.SORT_KEY, Storage.PARTITION_KEY)
        .projectsAll()
        .isProvisioned();
  }

  @Test
  @Order(2)
  @Points(2)
  void findsTheGamesOfTheSheetsPlayer(
      @Holds(Content.SHEET) @Indexed(Index.INVERTED) GameTable table,
      Settings settings,
      Exercise exercise) {
    assertFound(exercise.queries(table), table, Sheet.of(settings, table).player());
  }

  @Test
  @Order(3)
  @Points(2)
  void findsAnybodysGamesByTheIndex(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);

    for (User user : table.oracle().users()) {
      int games = assertFound(queries, table, user.username()).size();
      assertThat(table.requests())
          .isOneQuery(games)
          .readIndex(Storage.INVERTED_INDEX)
          .wastesNothing(games);
    }
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);
    List<String> busiest = table.oracle().busiest(5);
    table.faults().smallPages(2);

    for (String player : busiest) {
      assertFound(queries, table, player);
    }

    table.faults().throttled(2); // a page that failed is no last page
    assertFailureShows(queries, table, busiest.get(0));
  }

  @Test
  @Order(5)
  @Points(1)
  void saysWhenTheIndexIsNotReady(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table, Exercise exercise) {
    table.faults().indexBeingBuilt();

    assertFailureShows(exercise.queries(table), table, table.oracle().games().get(0).creator());
  }

  private static void assertFailureShows(GameQueries queries, GameTable table, String username) {
    table.requests().clear();
    assertThatFailureShows(
        table.requests(),
        call(username),
        () -> {
          List<UserGameMapping> found = queries.gamesOf(username);
          assertThat(table.requests()).readNothingInsteadOf(Storage.INVERTED_INDEX);
          assertRight(found, table, username);
        });
  }

  private static List<UserGameMapping> assertFound(
      GameQueries queries, GameTable table, String username) {
    table.requests().clear();
    return assertRight(queries.gamesOf(username), table, username);
  }

  private static List<UserGameMapping> assertRight(
      List<UserGameMapping> found, GameTable table, String username) {
    assertThatAnswer(found, call(username), table.requests())
        .about(username)
        .isExactly(table.oracle().gamesOf(username));
    return found;
  }

  private static String call(String username) {
    return "gamesOf(\"%s\")".formatted(username);
  }
}
