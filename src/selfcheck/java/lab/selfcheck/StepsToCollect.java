package lab.selfcheck;

import lab.contract.NotDoneYetException;
import lab.harness.step.Points;
import lab.harness.step.Step;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small step classes that end in every way a step can. */
final class StepsToCollect {

  private StepsToCollect() {}

  @Step(7)
  static class Mixed {

    @Test
    @Order(1)
    @Points(1)
    void passes() {}

    @Test
    @Order(2)
    @Points(2)
    void fails() {
      throw new AssertionError("no");
    }

    @Test
    @Order(3)
    @Points(4)
    void isNotWritten() {
      throw new NotDoneYetException();
    }

    @Test
    @Order(4)
    @Points(8)
    void breaks() {
      throw new IllegalStateException("oops");
    }

    @Test
    @Order(5)
    @Points(16)
    @Disabled("later")
    void isDisabled() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Order(6)
    @Points(32)
    void failsOnce(int run) {
      if (run == 2) {
        throw new AssertionError("not 2");
      }
    }
  }

  @Step(value = 13, bonus = true)
  static class Bonus {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Points(5)
    void passesEveryTime(int run) {}
  }

  static class NoStep {

    @Test
    void fails() {
      throw new AssertionError("nobody asked");
    }
  }

  @Step(5)
  static class FailsBefore {

    @BeforeAll
    static void fail() {
      throw new AssertionError("before");
    }

    @Test
    @Order(1)
    @Points(1)
    void neverRuns() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Order(2)
    @Points(2)
    void neverRunsEither(int run) {}
  }

  @Step(5)
  static class FailsInItsConstructor {

    FailsInItsConstructor() {
      throw new AssertionError("constructor");
    }

    @Test
    @Points(1)
    void neverRuns() {}
  }

  @Step(5)
  static class BreaksAfter {

    @AfterAll
    static void clean() {
      throw new IllegalStateException("after");
    }

    @Test
    @Points(1)
    void passes() {}
  }

  @Step(5)
  @Disabled("later")
  static class IsDisabled {

    @Test
    @Points(1)
    void neverRuns() {}
  }

  @Step(6)
  static class MeetsBadInput {

    @Test
    @Points(1)
    void loads() {
      throw new IllegalStateException(
          new BadInputException(Finding.of("said", "sentence", "No such file.")));
    }
  }
}
