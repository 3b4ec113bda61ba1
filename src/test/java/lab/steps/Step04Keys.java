package lab.steps;

import static lab.harness.text.Texts.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import lab.contract.KeySchema;
import lab.contract.NotDoneYetException;
import lab.contract.PrimaryKey;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.verdict.WrongAnswer;
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
  void ofAUser() {
    KeySchema keys = Exercise.keys();

    for (String name : NAMES) {
      assertKey(
          "user(\"%s\")".formatted(name),
          () -> keys.user(name),
          new PrimaryKey("USER#" + name, "#METADATA#" + name));
    }
  }

  @Test
  @Order(2)
  @Points(2)
  void ofAGame() {
    KeySchema keys = Exercise.keys();

    for (String game : GAMES) {
      assertKey(
          "game(\"%s\")".formatted(game),
          () -> keys.game(game),
          new PrimaryKey("GAME#" + game, "#METADATA#" + game));
    }
  }

  @Test
  @Order(3)
  @Points(2)
  void ofAMapping() {
    KeySchema keys = Exercise.keys();

    for (String game : GAMES) {
      for (String name : NAMES) {
        assertKey(
            "mapping(\"%s\", \"%s\")".formatted(game, name),
            () -> keys.mapping(game, name),
            new PrimaryKey("GAME#" + game, "USER#" + name));
      }
    }
  }

  private static void assertKey(String call, Supplier<PrimaryKey> key, PrimaryKey expected) {
    PrimaryKey actual;
    try {
      actual = key.get();
    } catch (NotDoneYetException e) {
      throw e;
    } catch (RuntimeException e) {
      throw WrongAnswer.because(
          e, "keys.threw", call, e.getClass().getSimpleName(), e.getMessage(), expected);
    }
    assertThat(actual)
        .withFailMessage(says("keys.other", call, actual, expected))
        .isEqualTo(expected);
  }
}
