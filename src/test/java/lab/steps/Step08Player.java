package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;

import java.util.Optional;
import lab.contract.GameQueries;
import lab.contract.User;
import lab.harness.fault.Sweep;
import lab.harness.fixture.Exercise;
import lab.harness.fixture.GameTable;
import lab.harness.fixture.Meanwhile;
import lab.harness.settings.Settings;
import lab.harness.step.Elsewhere;
import lab.harness.step.Holds;
import lab.harness.step.Holds.Content;
import lab.harness.step.Points;
import lab.harness.step.Reads;
import lab.harness.step.Shown;
import lab.harness.step.Step;
import lab.harness.step.Uses;
import lab.harness.world.Awkward;
import lab.harness.world.Oracle;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One player: {@link GameQueries#user}. */
@Step(8)
@Uses(reads = Reads.EACH_USER)
class Step08Player {

  @Test
  @Order(1)
  @Points(2)
  @Shown
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

    for (User user : table.oracle().someUsers()) {
      assertFound(queries, table, user.username());
      assertThat(table.requests()).readNoMoreThan(1);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  void tellsNamesApart(@Holds(Content.GENERATED) GameTable table, @Elsewhere Exercise exercise) {
    GameQueries queries = exercise.queries(table);

    assertFound(queries, table, "nobody");
    assertThat(table.requests()).readNoMoreThan(0);

    for (User user : table.oracle().users(Awkward::isAwkward)) {
      assertFound(queries, table, user.username());
      assertThat(table.requests()).readNoMoreThan(1);
    }
    for (User user : table.oracle().users(Awkward.CASE::isOne)) {
      assertFound(queries, table, user.username() + " "); // there is none
    }

    Meanwhile others = Meanwhile.in(table);
    others.each(now -> assertFound(queries, table, now, others.player()));
  }

  @Test
  @Order(4)
  @Points(1)
  void hidesNoFailure(@Holds(Content.GENERATED) GameTable table, Exercise exercise) {
    GameQueries queries = exercise.queries(table);
    String player = table.oracle().users(Awkward::isOrdinary).get(0).username();
    assertFound(queries, table, player);

    assertThatFailuresShow(
        Sweep.of(table.faults()),
        table.requests(),
        call(player),
        () -> {
          assertFound(queries, table, player);
          assertThat(table.requests()).hasNoScan(1);
        });
  }

  private static void assertFound(GameQueries queries, GameTable table, String username) {
    assertFound(queries, table, table.oracle(), username);
  }

  private static void assertFound(
      GameQueries queries, GameTable table, Oracle right, String username) {
    table.requests().clear();

    Optional<User> found = queries.user(username);

    assertThatAnswer(found, call(username), table.requests())
        .about(username)
        .isExactly(right.user(username));
  }

  private static String call(String username) {
    return "user(\"%s\")".formatted(username);
  }
}
