package lab.harness.assertion;

import java.util.Optional;
import java.util.function.Supplier;
import lab.harness.fixture.StackState;
import lab.harness.verdict.Finding;
import lab.harness.verdict.WrongAnswer;

/** The student's stack. */
public record StackAssert(StackState stack) {

  /** Looks at a stack. */
  public static StackAssert assertThat(StackState stack) {
    return new StackAssert(stack);
  }

  /** One of its outputs has this value, which is looked up once the output is known. */
  public void exports(String output, Supplier<String> value) {
    Optional<String> said = stack.output(output);
    String expected = value.get();
    if (said.isEmpty()) {
      stack.stack().checkEnd(Finding.of("deploy.before.output", "output", output));
    }
    Finding told =
        said.map(it -> Finding.of("stack.output.value", "value", it))
            .orElse(Finding.of("stack.output.none"));
    WrongAnswer.unless(
        said.equals(Optional.of(expected)),
        Finding.of("stack.output", "output", output, "expected", expected, "said", told));
  }
}
