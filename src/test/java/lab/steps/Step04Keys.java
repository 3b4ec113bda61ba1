package lab.steps;

import static lab.harness.text.Texts.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.contract.KeySchema;
import lab.contract.PrimaryKey;
import lab.harness.step.Points;
import lab.harness.step.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One table, three entities: {@link KeySchema}. */
@Step(4)
class Step04Keys {

  private static final List<String> NAMES = List.of("johnsonscott", "Zoé", "O'Neil #7", "太郎");
  private static final String GAME = "C9C3917E-30f3";

  @Test
  @Order(1)
  @Points(2)
  void ofAUser() {
    KeySchema keys = Exercise.keys();

    for (String name : NAMES) {
      assertKey(
          "user(\"%s\")".formatted(name),
          keys.user(name),
          new PrimaryKey("USER#" + name, "#METADATA#" + name));
    }
  }

  @Test
  @Order(2)
  @Points(2)
  void ofAGame() {
    assertKey(
        "game(\"%s\")".formatted(GAME),
        Exercise.keys().game(GAME),
        new PrimaryKey("GAME#" + GAME, "#METADATA#" + GAME));
  }

  @Test
  @Order(3)
  @Points(2)
  void ofAMapping() {
    KeySchema keys = Exercise.keys();

    for (String name : NAMES) {
      assertKey(
          "mapping(\"%s\", \"%s\")".formatted(GAME, name),
          keys.mapping(GAME, name),
          new PrimaryKey("GAME#" + GAME, "USER#" + name));
    }
  }

  private static void assertKey(String call, PrimaryKey actual, PrimaryKey expected) {
    assertThat(actual)
        .withFailMessage(says("keys.other", call, actual, expected))
        .isEqualTo(expected);
  }
}
