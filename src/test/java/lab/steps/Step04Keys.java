package lab.steps;

import static lab.harness.assertion.LabAssertions.assertThatKey;

import java.util.List;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.harness.fixture.Exercise;
import lab.harness.step.Elsewhere;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.world.Awkward;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One table, three entities: {@link KeySchema}. */
@Step(4)
class Step04Keys {

  private static final List<String> NAMES = List.of("johnsonscott", "Zoé", "van der Berg", "太郎");
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
  @Points(1)
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

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Order(4)
  @Points(1)
  void holdValuesAsTheyAre(Awkward kind, @Elsewhere Exercise exercise) {
    KeySchema keys = exercise.keys();

    for (String value : kind.of("kim")) {
      assertThatKey("user(\"%s\")".formatted(value), () -> keys.user(value))
          .isEqualTo(new PrimaryKey("USER#" + value, "#METADATA#" + value));
      assertThatKey("game(\"%s\")".formatted(value), () -> keys.game(value))
          .isEqualTo(new PrimaryKey("GAME#" + value, "#METADATA#" + value));
      assertThatKey(
              "mapping(\"%1$s\", \"%1$s\")".formatted(value), () -> keys.mapping(value, value))
          .isEqualTo(new PrimaryKey("GAME#" + value, "USER#" + value));
    }
  }
}
