package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;

import java.util.List;
import lab.contract.GameQueries;
import lab.contract.Storage;
import lab.contract.UserGameMapping;
import lab.harness.fault.Sweep;
import lab.harness.fixture.GameTable;
import lab.harness.world.Oracle;

/** The student's {@link GameQueries#gamesOf}, asked about a table. */
record GamesOfAPlayer(GameQueries queries, GameTable table) {

  /** Asks for the games of a user, and looks at the answer. */
  List<UserGameMapping> assertFound(String username) {
    return assertFound(username, table.oracle());
  }

  /** The same while the table holds something else than at first. */
  List<UserGameMapping> assertFound(String username, Oracle right) {
    table.requests().clear();
    return assertRight(queries.gamesOf(username), username, right);
  }

  /** Failures show, and nothing else is read in place of the index. */
  void assertFailuresShow(String username, Sweep failures) {
    assertThatFailuresShow(
        failures,
        table.requests(),
        call(username),
        () -> {
          List<UserGameMapping> found = queries.gamesOf(username);
          assertThat(table.requests()).readNothingInsteadOf(Storage.INVERTED_INDEX);
          assertRight(found, username, table.oracle());
        });
  }

  private List<UserGameMapping> assertRight(
      List<UserGameMapping> found, String username, Oracle right) {
    assertThatAnswer(found, call(username), table.requests())
        .about(username)
        .isExactly(right.gamesOf(username));
    return found;
  }

  private static String call(String username) {
    return "gamesOf(\"%s\")".formatted(username);
  }
}
