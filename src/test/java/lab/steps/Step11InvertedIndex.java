package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;

import java.util.List;
import lab.contract.GameQueries;
import lab.contract.Storage;
import lab.contract.User;
import lab.harness.assertion.IndexAssert;
import lab.harness.fault.Failure;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Meanwhile;
import lab.harness.fixture.Stacks;
import lab.harness.settings.Settings;
import lab.harness.step.Declared;
import lab.harness.step.Declared.Part;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Indexed;
import lab.harness.step.Indexed.Index;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Shown;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.world.Awkward;
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
  @Shown
  void findsTheGamesOfTheSheetsPlayer(
      @Holds(Content.SHEET) @Indexed(Index.INVERTED) GameTable table,
      Settings settings,
      Exercise exercise) {
    new GamesOfAPlayer(exercise.queries(table), table)
        .assertFound(Sheet.of(settings, table).player());
  }

  @Test
  @Order(3)
  @Points(1)
  void findsAnybodysGamesByTheIndex(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table, Exercise exercise) {
    GamesOfAPlayer queries = new GamesOfAPlayer(exercise.queries(table), table);

    for (User user : table.oracle().someUsers()) {
      int games = queries.assertFound(user.username()).size();
      assertThat(table.requests())
          .isOneQuery(games)
          .readIndex(Storage.INVERTED_INDEX)
          .wastesNothing(games);
    }
  }

  @Test
  @Order(4)
  @Points(1)
  void tellsNamesApart(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table,
      @Elsewhere Exercise exercise) {
    GamesOfAPlayer queries = new GamesOfAPlayer(exercise.queries(table), table);

    queries.assertFound("nobody");
    for (User user : table.oracle().users(Awkward::isAwkward)) {
      queries.assertFound(user.username());
    }
    for (User user : table.oracle().users(Awkward.CASE::isOne)) {
      queries.assertFound(user.username() + " "); // there is none
    }

    Meanwhile others = Meanwhile.in(table);
    others.each(now -> queries.assertFound(others.player(), now));
  }

  @Test
  @Order(5)
  @Points(1)
  void readsEveryPage(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table, Exercise exercise) {
    GamesOfAPlayer queries = new GamesOfAPlayer(exercise.queries(table), table);
    List<String> busiest = table.oracle().busiest(5);
    table.faults().smallPages(2);

    for (String player : busiest) {
      queries.assertFound(player);
    }

    // A page that failed is no last page.
    table.faults().smallPages(table.oracle().gamesOf(busiest.get(0)).size() / 3 + 1);
    queries.assertFailuresShow(busiest.get(0), Sweep.of(table.faults()));
  }

  @Test
  @Order(6)
  @Points(1)
  void saysWhenTheIndexIsNotReady(
      @Holds(Content.GENERATED) @Indexed(Index.INVERTED) GameTable table, Exercise exercise) {
    String player = table.oracle().games().get(0).creator();
    Sweep failures = Sweep.of(table.faults(), Failure.BUILDING);

    new GamesOfAPlayer(exercise.queries(table), table).assertFailuresShow(player, failures);
  }
}
