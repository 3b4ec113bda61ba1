package lab.steps;

import static lab.harness.observe.LabAssertions.assertThat;
import static lab.harness.observe.LabAssertions.assertThatAnswer;
import static lab.harness.observe.LabAssertions.assertThatFailureShows;

import java.util.List;
import lab.contract.GameQueries;
import lab.contract.Storage;
import lab.contract.User;
import lab.contract.UserGameMapping;
import lab.harness.kit.GameTable;
import lab.harness.kit.IndexAssert;
import lab.harness.kit.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A player's games, by the inverted index: {@link Storage} and {@link GameQueries#gamesOf}. */
@Step(11)
class Step11InvertedIndex {

  @Test
  @Order(1)
  @Points(3)
  void isDeclared(Stacks stacks) {
    IndexAssert.assertThatInvertedIndex(stacks.deploy(Exercise.stack()).table())
        .hasKeys(Storage.SORT_KEY, Storage.PARTITION_KEY)
        .projectsAll()
        .isProvisioned();
  }

  @Test
  @Order(2)
  @Points(2)
  void findsTheGamesOfTheSheetsPlayer(
      @Holds(Content.SHEET) @Indexed(Index.INVERTED) GameTable table, Settings settings) {
    assertFound(table, Sheet.of(settings, table).player());
  }

  @Test
  @Order(3)
  @Points(2)
  void findsAnybodysGamesByTheIndex(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table) {
    for (User user : table.oracle().users()) {
      table.requests().clear();
      int games = assertFound(table, user.username()).size();
      assertThat(table.requests())
          .isOneQuery(games)
          .readIndex(Storage.INVERTED_INDEX)
          .wastesNothing(games);
    }
  }

  @Test
  @Order(4)
  @Points(1)
  void readsEveryPage(@Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table) {
    table.faults().smallPages(2);

    for (String player : table.oracle().busiest(5)) {
      table.requests().clear();
      assertFound(table, player);
    }
  }

  @Test
  @Order(5)
  @Points(1)
  void saysWhenTheIndexIsNotReady(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table) {
    String creator = table.oracle().games().get(0).creator();
    table.faults().indexBeingBuilt();

    assertThatFailureShows(
        table.requests(),
        call(creator),
        () -> {
          List<UserGameMapping> found = Exercise.queries(table).gamesOf(creator);
          assertThat(table.requests()).readNothingInsteadOf(Storage.INVERTED_INDEX);
          assertRight(found, table, creator);
        });
  }

  private static List<UserGameMapping> assertFound(GameTable table, String username) {
    return assertRight(Exercise.queries(table).gamesOf(username), table, username);
  }

  private static List<UserGameMapping> assertRight(
      List<UserGameMapping> found, GameTable table, String username) {
    assertThatAnswer(found, call(username), table.requests())
        .isExactly(table.oracle().gamesOf(username));
    return found;
  }

  private static String call(String username) {
    return "gamesOf(\"%s\")".formatted(username);
  }
}
