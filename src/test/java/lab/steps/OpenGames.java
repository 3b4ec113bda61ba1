package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThat;
import static lab.harness.assertion.LabAssertions.assertThatAnswer;
import static lab.harness.assertion.LabAssertions.assertThatFailuresShow;

import java.util.List;
import lab.contract.Game;
import lab.contract.GameQueries;
import lab.harness.fault.Sweep;
import lab.harness.fixture.GameTable;
import lab.harness.world.Oracle;

/** The student's {@link GameQueries#openGames}, asked about a table. */
record OpenGames(GameQueries queries, GameTable table) {

  /** Asks for the open games on a map, and looks at the answer. */
  List<Game> assertFound(String map) {
    return assertFound(map, table.oracle());
  }

  /** The same while the table holds something else than at first. */
  List<Game> assertFound(String map, Oracle right) {
    table.requests().clear();
    return assertRight(queries.openGames(map), map, right);
  }

  /** Failures show, and nothing else is read in place of the index. */
  void assertFailuresShow(String index, Sweep failures) {
    String map = table.oracle().busiestMap();
    assertThatFailuresShow(
        failures,
        table.requests(),
        call(map),
        () -> {
          List<Game> found = queries.openGames(map);
          assertThat(table.requests()).readNothingInsteadOf(index);
          assertRight(found, map, table.oracle());
        });
  }

  private List<Game> assertRight(List<Game> found, String map, Oracle right) {
    assertThatAnswer(found, call(map), table.requests())
        .about(map)
        .isSorted(right.openGames(map), new OldestFirst());
    return found;
  }

  private static String call(String map) {
    return "openGames(\"%s\")".formatted(map);
  }
}
