package lab.harness.progress;

import java.util.Optional;
import lab.harness.text.Texts;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Says an exception in words. */
final class ExceptionText {

  private static final int MAX_SAID = 500;
  private static final String ATTEMPTS = " \\(SDK Attempt Count: \\d+\\)$";

  private ExceptionText() {}

  /** Its type and its message in one line, without what AWS's SDK adds to what AWS said. */
  static String line(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    String said =
        details(thrown)
            .map(AwsErrorDetails::errorMessage)
            .or(() -> Optional.ofNullable(thrown.getMessage()))
            .map(message -> message.replaceAll("\\s+", " ").replaceFirst(ATTEMPTS, "").strip())
            .orElse("");
    return said.isEmpty() ? type : type + ": " + PlainText.shortened(said, MAX_SAID);
  }

  /** What the bundle has to say about the exceptions; the root cause knows best. */
  static Optional<String> advice(Causes causes) {
    return causes.all().stream()
        .map(thrown -> "advice." + kind(thrown).replaceFirst("(Exception|Error)$", ""))
        .filter(Texts::has)
        .reduce((outer, inner) -> inner)
        .map(Texts::text);
  }

  private static String kind(Throwable thrown) {
    return details(thrown)
        .map(AwsErrorDetails::errorCode)
        .orElse(thrown.getClass().getSimpleName());
  }

  private static Optional<AwsErrorDetails> details(Throwable thrown) {
    return thrown instanceof AwsServiceException answer
        ? Optional.ofNullable(answer.awsErrorDetails())
        : Optional.empty();
  }
}
