package lab.harness.engine;

import java.util.Optional;
import java.util.function.Predicate;
import lab.contract.NotDoneYetException;
import lab.harness.deploy.MissingConfig;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;

/**
 * An error that a program logged, or that Pulumi's SDK logged for it. The SDK logs the stack trace
 * of what a program threw.
 */
record Complaint(String text) {

  private static final String THREW = "Running program [PID";

  private static final Predicate<String> WRAPPING =
      line ->
          line.startsWith("java.util.concurrent.CompletionException")
              || line.startsWith("com.pulumi.serialization.");

  boolean isNotDoneYet() {
    return text.contains(NotDoneYetException.class.getName());
  }

  WrongAnswer verdict() {
    Optional<String> missing = MissingConfig.key(text);
    if (missing.isPresent()) {
      Finding end = Finding.of("deploy.before.end");
      return new WrongAnswer(MissingConfig.finding(missing.get(), end).at(StudentCode.line(text)));
    }
    return text.startsWith(THREW)
        ? new WrongAnswer(Finding.of("deploy.threw", "thrown", thrown()).at(StudentCode.line(text)))
        : new WrongAnswer(
            Finding.of("deploy.logged", "said", text.replaceAll("\\s+", " ").strip()));
  }

  /** The exception and its message in one line. */
  private String thrown() {
    return text.lines()
        .skip(1)
        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
        .map(line -> line.replaceFirst("^Caused by: ", ""))
        .filter(WRAPPING.negate())
        .map(line -> line.replaceFirst("^(?:\\w+\\.)+(?:\\w+\\$)*", ""))
        .findFirst()
        .orElse("");
  }
}
