package lab.harness.assertion;

import java.util.function.Supplier;
import lab.contract.NotDoneYetException;
import lab.contract.PrimaryKey;
import lab.harness.verdict.Finding;
import lab.harness.verdict.Thrown;
import lab.harness.verdict.WrongAnswer;

/** A key, with the call that makes it as the student would write it. */
public record KeyAssert(String call, Supplier<PrimaryKey> key) {

  /** The call makes this key, and throws nothing. */
  public void isEqualTo(PrimaryKey expected) {
    PrimaryKey made;
    try {
      made = key.get();
    } catch (NotDoneYetException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new WrongAnswer(
          Finding.of("keys.threw", "call", call, "thrown", Thrown.of(e), "expected", expected), e);
    }
    WrongAnswer.unless(
        expected.equals(made),
        Finding.of("keys.other", "call", call, "made", made, "expected", expected));
  }
}
