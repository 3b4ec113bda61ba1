package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailureShows;

import java.util.Optional;
import lab.contract.GameQueries;
import lab.contract.User;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.settings.Settings;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One player: {@link GameQueries#user}. */
@Step(8)
@Uses(reads = Reads.EACH_USER)
class Step08Player {

  @Test
  @Order(1)
  @Points(2)
  void findsTheSheetsPlayer(
      @Holds(Content.SHEET) GameTable table, Settings settings, Exercise exercise) {
    assertFound(exercise.queries(table), table, Sheet.of(settings, table).player());
  }

  @Test
  @Order(2)
  @Points(2)
  void findsAnyPlayerByReadingOneItem(
      @Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);

    for (User user : table.oracle().users()) {
      assertFound(queries, table, user.username());
      assertThat(table.requests()).readNoMoreThan(1);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void findsNobodyOfAnotherName(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    assertFound(exercise.queries(table), table, "nobody");
    assertThat(table.requests()).readNoMoreThan(0);
  }

  @Test
  @Order(4)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);
    String player = table.oracle().users().get(0).username();
    assertFound(queries, table, player);

    table.faults().throttled(1);
    assertThatFailureShows(
        table.requests(),
        call(player),
        () -> {
          assertFound(queries, table, player);
          assertThat(table.requests()).hasNoScan(1);
        });
  }

  private static void assertFound(GameQueries queries, GameTable table, String username) {
    table.requests().clear();

    Optional<User> found = queries.user(username);

    assertThatAnswer(found, call(username), table.requests())
        .about(username)
        .isExactly(table.oracle().user(username));
  }

  private static String call(String username) {
    return "user(\"%s\")".formatted(username);
  }
}
