package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatKey;

import java.util.List;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.harness.fixture.Exercise;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One table, three entities: {@link KeySchema}. */
@Step(4)
class Step04Keys {

  private static final List<String> NAMES =
      List.of("johnsonscott", "Zoé", "O'Neil #7", "太郎", " 50% of $1 ");
  private static final List<String> GAMES = List.of("C9C3917E-30f3", "game 2");

  @Test
  @Order(1)
  @Points(2)
  void ofAUser(Exercise exercise) {
    KeySchema keys = exercise.keys();

    for (String name : NAMES) {
      assertThatKey("user(\"%s\")".formatted(name), () -> keys.user(name))
          .isEqualTo(new PrimaryKey("USER#" + name, "#METADATA#" + name));
    }
  }

  @Test
  @Order(2)
  @Points(2)
  void ofAGame(Exercise exercise) {
    KeySchema keys = exercise.keys();

    for (String game : GAMES) {
      assertThatKey("game(\"%s\")".formatted(game), () -> keys.game(game))
          .isEqualTo(new PrimaryKey("GAME#" + game, "#METADATA#" + game));
    }
  }

  @Test
  @Order(3)
  @Points(2)
  void ofAMapping(Exercise exercise) {
    KeySchema keys = exercise.keys();

    for (String game : GAMES) {
      for (String name : NAMES) {
        assertThatKey(
                "mapping(\"%s\", \"%s\")".formatted(game, name), () -> keys.mapping(game, name))
            .isEqualTo(new PrimaryKey("GAME#" + game, "USER#" + name));
      }
    }
  }
}
